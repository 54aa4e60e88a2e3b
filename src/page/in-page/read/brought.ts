import { parentOf } from './tree.ts';

// What the last press in this document has brought so far. While its answer is on the way, "Searching…" is what came of it, and
// the rows that stood there before are not.

/** Ms for which a document is watched: what was asked for at the press has come by then, or is not waited for. */
const longest = 3_000;

let brought = new WeakSet<Node>();
/** What has got another class: it may have been shown by that, or dimmed with all that is in it. */
let restyled = new WeakSet<Node>();
let observer: MutationObserver | undefined;

const watched: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['hidden', 'open', 'style', 'class'],
  attributeOldValue: true,
};

/** From now on: something was pressed. */
export function watchBrought(roots: Iterable<Node>): void {
  observer?.disconnect();
  brought = new WeakSet();
  restyled = new WeakSet();
  const own = new MutationObserver(note);
  for (const root of roots) own.observe(root, watched);
  setTimeout(() => own.disconnect(), longest);
  observer = own;
}

/** Whether it came with what was pressed last, or has said something else since. */
export function isBrought(element: Element | null): boolean {
  note(observer?.takeRecords() ?? []);
  for (let at = element; at; at = parentOf(at)) if (brought.has(at) || (restyled.has(at) && isMessage(at))) return true;
  return false;
}

/** What another class may have shown: lists are dimmed by one. */
function isMessage(element: Element): boolean {
  return (
    element.matches('[role=alert],[role=status],[aria-live],dialog,[role=dialog]') ||
    /fixed|absolute/.test(getComputedStyle(element).position)
  );
}

const unseen = /display:\s*none|visibility:\s*hidden|opacity:\s*0(?![.\d])/;

function note(records: MutationRecord[]): void {
  for (const { type, target, addedNodes, attributeName, oldValue } of records) {
    if (type === 'characterData') brought.add(target.parentNode ?? target);
    for (const node of addedNodes) brought.add(node.nodeType === Node.TEXT_NODE ? target : node);
    if (attributeName === 'class') restyled.add(target);
    else if (attributeName && (attributeName !== 'style' || unseen.test(oldValue ?? ''))) brought.add(target);
  }
}
