import { cellsOf, isCell, isRow } from '../label/columns.ts';
import { closest } from '../read/tree.ts';

/** Whether a row of a table says nothing of what is in it: a page is laid out by it. Rows of data have headings, or their like beside them. */
export function isLayoutRow(row: Element): boolean {
  const table = row.localName === 'tr' ? row.closest('table') : null;
  if (!table || table.tHead || table.caption || [...row.children].some(isHeadingCell)) return false;
  const make = makeOf(row);
  // The first row that is like it tells: a table may be long.
  for (const other of table.rows) if (other !== row && (makeOf(other) === make || isAllHeadings(other))) return false;
  return true;
}

/** The rows in a cell of which a layout row lies, out to one of a table with headings: that one is meant by words in the cell too. None without such a table. */
export function dataRowsAround(row: Element): Element[] {
  const around: Element[] = [];
  for (let at = row; isLayoutRow(at); at = around.at(-1)!) {
    const outer = closest(at.parentElement!, isRow);
    if (!outer) return [];
    around.push(outer);
  }
  const table = around.at(-1)?.closest('table');
  return table && [...table.rows].some(isAllHeadings) ? around : [];
}

const isHeadingCell = ({ localName }: Element) => localName === 'th';

const isAllHeadings = (row: Element) => cellsOf(row).every(isHeadingCell);

/** What its cells hold, by the names of elements. */
const makeOf = (row: Element) =>
  [...row.children]
    .filter(isCell)
    .map((cell) => [...cell.children].map(({ localName }) => localName).join(' '))
    .join();
