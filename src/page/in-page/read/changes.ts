import { readContents } from './contents.ts';
import { observed } from './observe.ts';
import { isComing } from './scripts-come.ts';

// What is known of a document holds while it does not change.

/** When the document changed last, as far as it is watched: at first, since when. */
let last = 0;
let watching = false;
/** Someone asks for how long it has not changed. */
let timed = false;
const facts = new Set<string>();

const observer = new MutationObserver(() => changed());

function changed(): void {
  last = performance.now();
  facts.clear();
  // A page that changes all the time pays for being watched only while somebody wants to know.
  if (timed) return;
  observer.disconnect();
  watching = false;
}

function noteChanges(): void {
  if (observer.takeRecords().length > 0) changed();
}

function watch(roots: (Document | ShadowRoot)[]): void {
  noteChanges();
  if (!watching) last = performance.now();
  watching = true;
  for (const root of roots) observer.observe(root, observed);
}

/** Remembers what was found to be so, until the next change. */
export function holdFacts(found: string[], roots: (Document | ShadowRoot)[]): void {
  watch(roots);
  for (const fact of found) facts.add(fact);
}

/** Whether that was found since the document changed last. */
export function stillHolds(fact: string): boolean {
  noteChanges();
  return facts.has(fact);
}

/** When the document changed last (ms since it began): another number later is another change. Watches it from now on. */
export function changedAt(): number {
  keepWatching();
  return last;
}

function keepWatching(): void {
  if (!timed) {
    timed = true;
    watch(readContents().roots);
  }
  noteChanges();
}

/** Milliseconds since the document changed; 0 while it loads, is blank, or says itself that it is busy; null before all of it is there. */
export function unchangedFor(): number | null {
  keepWatching();
  if (isComing()) return null;
  if (document.readyState !== 'complete' || document.querySelector('[aria-busy=true]') || isBlank()) return 0;
  return performance.now() - last;
}

const drawn = 'img,svg,canvas,video,iframe,frame,object,embed,input,textarea,select';

/** Whether the page of a tab shows nothing yet: what it is made of has come, and is still to be drawn. */
function isBlank(): boolean {
  return self === parent && isEmpty(document) && readContents().roots.every(isEmpty);
}

function isEmpty(root: Document | ShadowRoot): boolean {
  const says = (part: Element) => part.checkVisibility() && (part as HTMLElement).innerText?.trim();
  return !root.querySelector(drawn) && ![...root.children].some(says);
}
