import { closest } from '../read/tree.ts';
import { type Field, inBox } from '../see/stand-in.ts';
import { cellOf, cellsBelow, hasRows } from './cells-under.ts';
import { cellsOf, columnsOf, isHeading, isInColumnOf, isRow, isTable } from './columns.ts';
import type { Beside } from './tie.ts';
import { underLabel } from './under-label.ts';

/** The fields under a column heading, in the row below a row of labels, or above a row of captions. */
export function inColumn(cell: Element, fields: Field[]): Beside | null {
  const row = closest(cell, isRow);
  const table = closest(cell, isTable) ?? (isHeading(cell) ? row : null);
  if (!row || !table) return null;
  if (!isHeading(cell)) {
    const meant = underLabel(cell, row, table, fields);
    return meant.length ? { tie: 'column', fields: meant } : null;
  }
  const columnOf = columnsOf(table);
  const others = ofOtherHeadings(row, table, fields);
  const found = inBox(table, fields).filter((f) => {
    const own = cellOf(table, f.control);
    const ownRow = own && closest(own, isRow);
    return own && ownRow && ownRow !== row && !others.has(ownRow) && isInColumnOf(own, cell, columnOf);
  });
  const below = hasRows(table, row) ? [] : cellsBelow(cell, table).flatMap((under) => inBox(under, fields));
  const all = [...found, ...below];
  return all.length ? { tie: 'column', fields: all } : null;
}

/**
 * Headings end where others of the same make follow below rows of data: a title over the whole table ends the title before it,
 * and not the headings of the columns.
 */
function ofOtherHeadings(row: Element, table: Element, fields: Field[]): Set<Element> {
  const rows = [...table.querySelectorAll('tr,[role=row]')].filter((one) => closest(one, isTable) === table);
  const like = rows.map((one) => {
    const cells = cellsOf(one);
    return cells.length === cellsOf(row).length && cells.every(isHeading) && !inBox(one, fields).length;
  });
  const at = rows.indexOf(row);
  if (!like[at]) return new Set();
  const next = like.findIndex((is, n) => is && n > at && !like[n - 1]);
  const hasTitlesAbove = like.slice(0, at).some((is, n) => is && like.slice(n, at).includes(false));
  return new Set([...(hasTitlesAbove ? rows.slice(0, at) : []), ...(next < 0 ? [] : rows.slice(next))]);
}
