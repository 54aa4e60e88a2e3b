import { cellsOf, isCell } from '../label/columns.ts';

/** Whether a row of a table says nothing of what is in it: a page is laid out by it. Rows of data have headings, or their like beside them. */
export function isLayoutRow(row: Element): boolean {
  if (row.localName !== 'tr') return false;
  const table = row.closest('table');
  if (!table || row.querySelector(':scope > th') || table.querySelector(':scope > thead, :scope > caption'))
    return false;
  const others = [...table.rows].filter((other) => other !== row);
  if (others.some((other) => cellsOf(other).every(({ localName }) => localName === 'th'))) return false;
  return !others.some((other) => makeOf(other) === makeOf(row));
}

/** What its cells hold, by the names of elements. */
const makeOf = (row: Element) =>
  [...row.children]
    .filter(isCell)
    .map((cell) => [...cell.children].map(({ localName }) => localName).join(' '))
    .join();
