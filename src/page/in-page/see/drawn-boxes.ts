import type { Sight } from './visible.ts';

/** What boxes are drawn with: nothing is in them, and no role says what they are. */
export const drawnParts = ['div', 'span', 'i', 'em', 'b'].map(
  (tag) => `${tag}:not([role]:not([role=presentation],[role=none]),:has(*))`,
);
const hinted = /check|tick|box|toggle|switch/i;
/** Px of a box to tick. */
const [least, most] = [8, 32];

/**
 * Boxes to tick that a page draws itself, without a role and without a field behind them: small, square, empty and to be
 * pressed, with a line around them or a name that says so. An icon is none.
 */
export function isDrawnBox(element: Element, sight: Sight): boolean {
  // Large pages have thousands of such elements: what the browser tells most quickly rules out most of them.
  if (/[\p{L}\p{N}]/u.test(element.textContent ?? '') || !(element as HTMLElement).offsetWidth) return false;
  const style = sight.style(element);
  if (style.cursor !== 'pointer' && !element.hasAttribute('onclick')) return false;
  const box = sight.boxOf(element);
  if (!box || box.width < least || box.width > most || Math.abs(box.width - box.height) > 4) return false;
  const sides = [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth];
  const framed = sides.every((width) => Number.parseFloat(width) >= 1) && style.backgroundImage === 'none';
  return framed || hinted.test(element.className);
}
