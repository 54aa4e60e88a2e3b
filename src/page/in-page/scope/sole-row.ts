import type { Look } from '../look.ts';
import { ancestorsOf } from '../read/tree.ts';

/** A row without a role that has no twin, as when a search leaves one: its cells stand below the headings of the list. */
export function soleRow(element: Element, look: Look): Element | null {
  for (const row of ancestorsOf(element, 6)) {
    const cells = lineOf(row, look);
    if (cells && headingsAbove(row, look).some((heads) => areAbove(heads, cells))) return row;
  }
  return null;
}

/** What lies side by side in a box, by its left edges; nothing where it lies in several lines. */
function lineOf(box: Element, look: Look): DOMRect[] | null {
  const rects = [...box.children].map((cell) => cell.getBoundingClientRect()).filter(({ width }) => width > 0);
  const line = rects.every((rect, i) => i === 0 || (rect.left >= rects[i - 1]!.right - 1 && isBeside(rect, rects[0]!)));
  return line && rects.length > 1 && look.sight.boxOf(box) ? rects : null;
}

function isBeside(a: DOMRect, b: DOMRect): boolean {
  return a.top < b.bottom && b.top < a.bottom;
}

/** Lines right before the box, or before what it scrolls in. */
function headingsAbove(row: Element, look: Look): DOMRect[][] {
  return [row, ...ancestorsOf(row, 4)].flatMap((at) => {
    const before = at.previousElementSibling;
    const lines = before ? [before, ...before.children].map((box) => lineOf(box, look)) : [];
    return lines.filter((line) => line !== null);
  });
}

/** Each cell begins where a heading does; a bar to scroll with makes the columns of the rows a little narrower. */
function areAbove(heads: DOMRect[], cells: DOMRect[]): boolean {
  return (
    heads.length === cells.length &&
    cells.every(({ left, top }, i) => Math.abs(left - heads[i]!.left) <= 20 && heads[i]!.bottom <= top + 2)
  );
}
