import { isEndless } from '../read/endless.ts';
import { hasWords } from '../read/on-screen.ts';
import { arrowBehind, opens } from '../read/split-button.ts';
import { markupParentOf } from '../read/tree.ts';
import { coverOf } from './dialogs.ts';

/** What a person presses to open the list of what was found. */
export function openerOf(found: Element): Element {
  const start = drawnFor(found);
  return arrowOf(start) ?? overlayOf(start) ?? fieldOf(start);
}

/** What of a field is pressed: where its middle is the cross of something chosen in it, which would take that away, the words before that. */
export function fieldOf(found: Element): Element {
  const start = drawnFor(found);
  const { x, y, width, height } = start.getBoundingClientRect();
  const hit = (start.getRootNode() as Document | ShadowRoot).elementFromPoint(x + width / 2, y + height / 2);
  if (!hit || !start.contains(hit) || hit.matches('input,textarea,[contenteditable]')) return start;
  for (let at = hit; at !== start && !hasWords(at); at = at.parentElement!) {
    const before = at.previousElementSibling;
    // What lies under the box is its label.
    if (before && hasWords(before) && !coverOf(before)) return before;
  }
  return start;
}

/** The small arrow of a split button: its other half does something else. */
function arrowOf(start: Element): Element | null {
  const isButton = start.matches('button,[role=button],a,input[type=button],input[type=submit]');
  if (isButton && !start.matches(opens)) {
    const group =
      start.parentElement?.closest('[role=group],[class*=group i],[class*=split i],[class*=dropdown i]') ??
      start.parentElement;
    const arrows = [...(group?.querySelectorAll(opens) ?? [])].filter(
      (arrow) => arrow !== start && arrow.getClientRects().length,
    );
    if (arrows.length === 1) return arrows[0]!;
  }
  const behind = arrowBehind(start);
  if (behind) return behind;
  return start.shadowRoot?.querySelector('[aria-haspopup=menu][class*=arrow i]') ?? null;
}

/** What is drawn over a field that lets no press through to itself. */
function overlayOf(start: Element): Element | null {
  const box = start.getBoundingClientRect();
  const root = start.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  if (!hit || start.contains(hit) || isBusy(hit)) return null;
  let around = markupParentOf(start);
  // The whole of a short page is no part of the field.
  for (let level = 0; around && around !== document.body && level < 6; level++, around = markupParentOf(around)) {
    if (around.getBoundingClientRect().height > Math.max(120, box.height * 4)) break;
    // What sticks out of the box, an open menu say, is no part of it: the field is waited for.
    if ((around === hit || around.contains(hit)) && isDrawn(around))
      return isInside(hit, around) ? around : isTouchTarget(hit, box) ? hit : null;
  }
  return null;
}

/** Something empty around a small field that gives fingers more room. */
function isTouchTarget(hit: Element, box: DOMRect): boolean {
  const { left, top, right, bottom } = hit.getBoundingClientRect();
  const most = Math.max(box.left - left, box.top - top, right - box.right, bottom - box.bottom);
  return most <= finger && !hit.childElementCount && !hasWords(hit);
}

/** Px that such a thing reaches beyond its field at most. */
const finger = 24;

/** A veil over what is not ready yet. */
const isBusy = (veil: Element) =>
  veil.closest('[aria-busy=true]') !== null || veil.getAnimations({ subtree: true }).some(isEndless);

/** Whether one is drawn within the other. */
export function isInside(part: Element, whole: Element): boolean {
  const [inner, outer] = [part.getBoundingClientRect(), whole.getBoundingClientRect()];
  const across = inner.left > outer.left - 2 && inner.right < outer.right + 2;
  return across && inner.top > outer.top - 2 && inner.bottom < outer.bottom + 2;
}

/** A field may shrink to nothing beside what was chosen in it. */
function drawnFor(found: Element): Element {
  let start = found;
  while (!isDrawn(start) && start.parentElement) start = start.parentElement;
  return start;
}

function isDrawn(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= 4 && height >= 4 && getComputedStyle(element).visibility !== 'hidden';
}
