import { cellsOf, isCell, isHeading, isRow } from '../label/columns.ts';
import { controlSelector } from '../read/roles.ts';
import { closest, contains } from '../read/tree.ts';

/** The heading of a column that has more to use than its words, as the two ways to sort by it: a part of its own in the row of headings. */
export function headingCells(words: Element): Element[] {
  const cell = closest(words, isCell);
  const row = cell && closest(cell, isRow);
  if (!row || !cellsOf(row).every(isHeading)) return [];
  return [...cell.querySelectorAll(controlSelector)].some((one) => !contains(one, words)) ? [cell] : [];
}
