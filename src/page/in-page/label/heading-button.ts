import { bare, fold } from '../read/compare.ts';
import { closest, textOf } from '../read/tree.ts';
import { hasNeighbours, isCell, isHeading, isOfHeadings, isRow } from './columns.ts';

/**
 * The button or link that has all the words of the heading of a column, as one that sorts by it has: they name the column
 * whatever a press does, and whatever the button is called unseen.
 */
export function headingButton(words: Element): Element | null {
  const button = closest(words, (e) => e.matches('button,a,[role=button]'));
  const cell = button && closest(button, isCell);
  const row = cell && closest(cell, isRow);
  if (!row || !isHeading(cell) || !isOfHeadings(row) || !hasNeighbours(cell)) return null;
  return bare(fold(textOf(cell))) === bare(fold(textOf(button))) ? button : null;
}
