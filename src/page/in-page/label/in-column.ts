import { ancestorsOf, closest, contains, textOf } from '../read/tree.ts';
import { type Field, inBox, type Shown } from '../see/stand-in.ts';
import {
  type ColumnOf,
  cellsOf,
  columnsOf,
  dataCells,
  isCell,
  isHeading,
  isInColumnOf,
  isRow,
  isTable,
  spanOf,
} from './columns.ts';
import { isBehindLabel } from './form-rows.ts';
import { isLevel, tablesBelow } from './heading-table.ts';
import type { Beside } from './tie.ts';

/** The fields under a column heading, in the row below a row of labels, or above a row of captions. */
export function inColumn(cell: Element, fields: Field[]): Beside | null {
  const row = closest(cell, isRow);
  const table = closest(cell, isTable) ?? (isHeading(cell) ? row : null);
  if (!row || !table) return null;
  const columnOf = columnsOf(table);
  if (!isHeading(cell)) {
    // Labels in one row, their fields in the next.
    if (inBox(row, fields).length || isEnteredIn(cell, row)) return null;
    const below = rowsUnder(row, fields);
    const under = below.flatMap((other) => cellFields(other, cell, fields, columnOf));
    const found = under.filter(({ control }) => !isValueOver(cell, closest(control, isCell)!, under.length === 1));
    const captioned = found.length || below.length ? found : captionedBy(cell, row, fields, columnOf);
    const meant = captioned.length || below.length ? captioned : belowHead(cell, table, fields);
    return meant.length ? { tie: 'column', fields: meant } : null;
  }
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

/**
 * Whether cells of data are drawn in a table, beside the row of headings: some have their headings in one of their own,
 * maybe with a corner among them that is no heading, and nothing or a hidden row below.
 */
function hasRows(table: Element, headings: Element | null): boolean {
  return [...table.querySelectorAll(dataCells)].some((cell) => isOfData(cell) && closest(cell, isRow) !== headings);
}

const isOfData = (cell: Element) => !isHeading(cell) && cell.getClientRects().length > 0;

/** The cell of a table that something stands in, also where that is in a smaller table within the cell. */
function cellOf(table: Element, control: Element): Element | null {
  return [control, ...ancestorsOf(control, 40)].findLast((e) => isCell(e) && e !== table && contains(table, e)) ?? null;
}

/** The cells of the rows below a heading, in the heading's column. */
export function cellsUnder(heading: Element): Element[] {
  const own = closest(heading, isRow);
  const table = closest(heading, isTable) ?? own;
  if (!table) return [];
  if (!hasRows(table, own)) return cellsBelow(heading, table);
  const cells = [...table.querySelectorAll(dataCells)].filter((cell) => isOfData(cell) && closest(cell, isRow) !== own);
  const columnOf = columnsOf(table);
  return cells.filter((cell) => isInColumnOf(cell, heading, columnOf));
}

/**
 * Headings that stay while their rows are scrolled mostly stand in a table of their own: the cells are below them on the
 * screen, and not those of a table that theirs is laid out in.
 */
function cellsBelow(heading: Element, table: Element): Element[] {
  const { left, width, bottom } = heading.getBoundingClientRect();
  for (const around of ancestorsOf(table, 6)) {
    const others = [...around.querySelectorAll('table')].filter(
      (other) => !table.contains(other) && !other.contains(table),
    );
    const cells = others
      .flatMap((other) => [...other.querySelectorAll(dataCells)])
      .filter((cell) => {
        const box = cell.getBoundingClientRect();
        const middle = left + width / 2;
        return box.left <= middle && middle <= box.right && box.top >= bottom - 4;
      });
    if (cells.length) return cells;
  }
  return [];
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
