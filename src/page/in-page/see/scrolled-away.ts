import { contains, parentOf } from '../read/tree.ts';

/**
 * Whether a part of the page that scrolls, and does not have `text`, holds the element out of sight: what a reader sees in
 * its place is another part of the page.
 */
export function isScrolledAway(element: Element, text: Node): boolean {
  const own = element.getBoundingClientRect();
  for (let at = parentOf(element); at && at !== document.body && !contains(at, text); at = parentOf(at)) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const { left, right, top, bottom } = at.getBoundingClientRect();
    if (own.bottom <= top || own.top >= bottom || own.right <= left || own.left >= right) return true;
  }
  return false;
}
