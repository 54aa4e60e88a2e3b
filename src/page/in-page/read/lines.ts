import type { Sight } from '../see/visible.ts';

/** What lies side by side in a box, by its left edges; nothing where it lies in several lines. */
export function lineOf(box: Element, sight: Sight): DOMRect[] | null {
  const rects = [...box.children].map((cell) => cell.getBoundingClientRect()).filter(({ width }) => width > 0);
  const line = rects.every((rect, i) => i === 0 || (rect.left >= rects[i - 1]!.right - 1 && isBeside(rect, rects[0]!)));
  return line && rects.length > 1 && sight.boxOf(box) ? rects : null;
}

/** An empty cell in the middle of its line has no height. */
function isBeside(a: DOMRect, b: DOMRect): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > 0 || (shared === 0 && (a.height === 0 || b.height === 0));
}

/** Each cell begins where a heading does; a bar to scroll with makes the columns of the rows a little narrower. */
export function areAbove(heads: DOMRect[], cells: DOMRect[]): boolean {
  return (
    heads.length === cells.length &&
    cells.every(({ left, top }, i) => Math.abs(left - heads[i]!.left) <= 20 && heads[i]!.bottom <= top + 2)
  );
}
