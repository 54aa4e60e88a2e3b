import { closest, textOf } from '../read/tree.ts';
import { type Field, inBox, type Shown } from '../see/stand-in.ts';
import { cellOf } from './cells-under.ts';
import { type ColumnOf, cellsOf, columnsOf, isCell, isHeading, isInColumnOf, isRow, spanOf } from './columns.ts';
import { isBehindLabel } from './form-rows.ts';
import { isLevel, tablesBelow } from './heading-table.ts';

/** The fields that a row of plain labels has below it, or a row of captions above. */
export function underLabel(cell: Element, row: Element, table: Element, fields: Field[]): Shown[] {
  if (inBox(row, fields).length || isEnteredIn(cell, row)) return [];
  const columnOf = columnsOf(table);
  const below = rowsUnder(row, fields);
  const under = below.flatMap((other) => cellFields(other, cell, fields, columnOf));
  const found = under.filter(({ control }) => !isValueOver(cell, closest(control, isCell)!, under.length === 1));
  if (found.length || below.length) return found;
  const captioned = captionedBy(cell, row, fields, columnOf);
  return captioned.length ? captioned : belowHead(cell, table, fields);
}

/**
 * Whether a cell is the value of its row, above that of a row with a label too: headings of rows tell, or the only two rows
 * of pairs that are made alike.
 */
function isValueOver(cell: Element, other: Element, isAlone: boolean): boolean {
  const [row, next] = [closest(cell, isRow)!, closest(other, isRow)!];
  const [cells, others] = [cellsOf(row), cellsOf(next)];
  const [at, below] = [cells.indexOf(cell), others.indexOf(other)];
  if (!isBehindLabel(cells, at) || !isBehindLabel(others, below)) return false;
  if (isHeading(cells[at - 1]!) && isHeading(others[below - 1]!)) return true;
  const arePairs = [cells, others].every(({ length }) => length % 2 === 0) && at % 2 === 1 && below % 2 === 1;
  return isAlone && arePairs && isOfMake(next, row) && groundOf(next) === groundOf(row);
}

const groundOf = (row: Element) => getComputedStyle(row).backgroundColor;

/** Whether something is entered in the cell, or in its row, of whatever kind: what is ticked there may tick all below. */
function isEnteredIn(cell: Element, row: Element): boolean {
  const entered = 'select,textarea,input:not([type=hidden],[type=button],[type=submit],[type=image])';
  return cell.querySelector(entered) !== null || row.querySelector(`:is(${entered}):not([type=checkbox])`) !== null;
}

/** The fields in its column of the rows that are scrolled below headings in a table of their own. */
function belowHead(heading: Element, table: Element, fields: Field[]): Shown[] {
  const rows = tablesBelow(table);
  const isBelow = (own: Element | null) => own !== null && isLevel(heading, own.getBoundingClientRect());
  return rows.flatMap((other) => inBox(other, fields).filter(({ control }) => isBelow(cellOf(other, control))));
}

/** The field above a caption, where a table is a row of bare fields and a row of captions. */
function captionedBy(caption: Element, row: Element, fields: Field[], columnOf: ColumnOf): Shown[] {
  const [first, second, third] = [...(row.parentElement?.children ?? [])].filter(isRow);
  if (!first || second !== row || third) return [];
  const isBare = (cell: Element) => inBox(cell, fields).length === 1 && textOf(cell).trim() === '';
  return cellsOf(first).every(isBare) ? cellFields(first, caption, fields, columnOf) : [];
}

function cellFields(row: Element, heading: Element, fields: Field[], columnOf: ColumnOf): Shown[] {
  return cellsOf(row)
    .filter((cell) => isInColumnOf(cell, heading, columnOf))
    .flatMap((cell) => inBox(cell, fields));
}

/**
 * The rows with fields that a row without its tag is the headings of: the first that follow one another, behind rows of
 * data or none. Those of other columns, a sum or the way to the next page, are passed over, and labels like it end it.
 */
function rowsUnder(headings: Element, fields: Field[]): Element[] {
  const rows = [...(headings.parentElement?.children ?? [])].filter(isRow);
  const under: Element[] = [];
  for (const row of rows.slice(rows.indexOf(headings) + 1)) {
    const isFilledIn = inBox(row, fields).length > 0;
    if (isMerged(row) && row !== headings.nextElementSibling) continue;
    if (!isFilledIn && (under.length || isOfMake(row, headings))) break;
    if (isFilledIn) under.push(row);
  }
  return under;
}

/** Most of it is one cell. */
function isMerged(row: Element): boolean {
  const spans = cellsOf(row).map(spanOf);
  return Math.max(...spans) > spans.reduce((width, span) => width + span, 0) / 2 && Math.max(...spans) > 1;
}

/** Rows of labels are made alike, and those of data otherwise than their headings. */
function isOfMake(row: Element, headings: Element): boolean {
  const make = (cell: Element) => `${cell.className} ${getComputedStyle(cell).fontWeight}`;
  const cells = cellsOf(row);
  return cellsOf(headings).every((heading, n) => cells[n] !== undefined && make(cells[n]) === make(heading));
}
