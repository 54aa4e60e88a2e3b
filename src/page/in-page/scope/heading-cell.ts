import { cellsOf, isCell, isHeading, isRow } from '../label/columns.ts';
import type { Look } from '../look.ts';
import { controlSelector } from '../read/roles.ts';
import { closest, contains, descendantsOf } from '../read/tree.ts';

/** The heading of a column that has more to use than its words, as the two ways to sort by it: a part of its own in the row of headings. */
export function headingCells(words: Element, { sight }: Look): Element[] {
  const cell = headingAround(words);
  if (!cell) return [];
  // Where all of it is under the hand of the mouse, it is sorted by that.
  const isHand = (part: Element) => sight.style(part).cursor === 'pointer';
  const isUsed = (part: Element) => part.matches(controlSelector) || (isHand(part) && !isHand(cell));
  return descendantsOf(cell).some((part) => isUsed(part) && !contains(part, words)) ? [cell] : [];
}

/** The cell around it, in a row of nothing but headings. */
export function headingAround(element: Element): Element | null {
  const cell = closest(element, isCell);
  const row = cell && closest(cell, isRow);
  return row && cellsOf(row).every(isHeading) ? cell : null;
}
