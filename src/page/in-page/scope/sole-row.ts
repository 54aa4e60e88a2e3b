import type { Look } from '../look.ts';
import { areAbove, lineOf } from '../read/lines.ts';
import { ancestorsOf } from '../read/tree.ts';

/** A row without a role that has no twin, as when a search leaves one: its cells stand below the headings of the list. */
export function soleRow(element: Element, look: Look): Element | null {
  for (const row of ancestorsOf(element, 6)) {
    const cells = lineOf(row, look.sight);
    if (cells && headingsAbove(row, look).some((heads) => areAbove(heads, cells))) return row;
  }
  return null;
}

/** Lines right before the box, or before what it scrolls in. */
function headingsAbove(row: Element, look: Look): DOMRect[][] {
  return [row, ...ancestorsOf(row, 4)].flatMap((at) => {
    const before = shownBefore(at, look);
    const lines = before ? [before, ...before.children].map((box) => lineOf(box, look.sight)) : [];
    return lines.filter((line) => line !== null);
  });
}

/** What is hidden between the two, a row that others are made from, is no line for a reader. */
function shownBefore(box: Element, { sight }: Look): Element | null {
  let before = box.previousElementSibling;
  while (before && !before.getClientRects().length && sight.style(before).display === 'none')
    before = before.previousElementSibling;
  return before;
}
