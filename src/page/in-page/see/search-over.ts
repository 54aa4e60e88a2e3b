import { ancestorsOf } from '../read/tree.ts';
import type { Sight } from './visible.ts';

/** How far out (levels of markup) the two may be in one box. */
const farthest = 3;

/**
 * Whether nobody sees a field that takes what is typed for another, which it lies over: that one shows what is chosen, and is what a
 * reader means.
 */
export function isSearchOver(control: Element, sight: Sight): boolean {
  if (!control.matches(typed) || control.hasAttribute('role') || sight.style(control).opacity !== '0') return false;
  const own = control.getBoundingClientRect();
  const others = [...ancestorsOf(control, farthest)].flatMap((around) => [...around.querySelectorAll(typed)]);
  return others.some((other) => other !== control && sight.boxOf(other) && isSame(own, other.getBoundingClientRect()));
}

/** Kits keep unseen ones for the validation of the browser, which nobody is told of. */
const typed = 'input:is(:not([type]),[type=text],[type=search]):not([aria-hidden=true])';

/** In the same place, but for what is around their words: each has the middle of the other in it, and neither is much wider. */
function isSame(one: DOMRect, other: DOMRect): boolean {
  const isAlike = Math.min(one.width, other.width) > Math.max(one.width, other.width) * 0.7;
  return isAlike && hasMiddle(one, other) && hasMiddle(other, one);
}

function hasMiddle({ left, top, right, bottom }: DOMRect, { x, y, width, height }: DOMRect): boolean {
  const [across, down] = [x + width / 2, y + height / 2];
  return left <= across && across <= right && top <= down && down <= bottom;
}
