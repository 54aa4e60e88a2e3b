import { ancestorsOf } from './tree.ts';

/**
 * Whether what stands below the head that a title is in is cut away to nothing: it is in the page all the time, and grows
 * when it is opened.
 */
export function isCutAway(title: Element, farthest: number): boolean {
  const part = partBelow(title, farthest);
  if (!part?.textContent?.trim() || part.getBoundingClientRect().height > 1) return false;
  return part.checkVisibility() && getComputedStyle(part).overflowY !== 'visible';
}

/** The first thing behind the head, which ends where the hand of the mouse does. */
function partBelow(title: Element, farthest: number): Element | null {
  const isHand = (one: Element) => getComputedStyle(one).cursor === 'pointer';
  const held = isHand(title);
  for (const around of [title, ...ancestorsOf(title, farthest)]) {
    const next = around.nextElementSibling;
    if (next && !(held && isHand(next))) return next;
  }
  return null;
}
