import { fold } from '../read/compare.ts';
import { closest, contains, textOf } from '../read/tree.ts';

export const isCell = (e: Element) =>
  e.matches('td,th,[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]');

export const dataCells = 'td,[role=cell],[role=gridcell]';

export const isRow = (e: Element) => e.matches('tr,[role=row]');

export const isTable = (e: Element) => e.matches('table,[role=table],[role=grid],[role=treegrid]');

/** The cells of a row; grids may keep them in boxes of its own, those that scroll apart from those that stay. */
export function cellsOf(row: Element): Element[] {
  const children = [...row.children];
  if (children.every(isCell)) return children;
  const own = (cell: Element) => isCell(cell) && closest(cell.parentElement!, (e) => isCell(e) || isRow(e)) === row;
  return [...row.querySelectorAll('td,th,[role]')].filter(own);
}

export const isHeading = (cell: Element) =>
  cell.matches('th,[role=columnheader]') || closest(cell, (e) => e.localName === 'thead') !== null;

/** Whether a row holds no cell of data. */
export const isOfHeadings = (row: Element) => !cellsOf(row).some((cell) => cell.matches(dataCells));

/** Whether other cells of the row have words too. */
export function hasNeighbours(cell: Element): boolean {
  const row = closest(cell, isRow);
  return row !== null && cellsOf(row).some((other) => other !== cell && fold(textOf(other)) !== '');
}

/** Tells which column of the table a cell begins in. */
export type ColumnOf = (cell: Element) => number;

export function columnsOf(table: Element): ColumnOf {
  const placed = table.querySelector('[rowspan]') ? placedIn(table) : null;
  return (cell) => {
    // Grids that draw only some of their columns tell it, and keep them in no order.
    const told = Number(cell.getAttribute('aria-colindex'));
    if (told > 0) return told - 1;
    const whole = wholeOf(cell);
    return placed?.get(whole) ?? cellsBefore(whole).reduce((columns, before) => columns + spanOf(before), 0);
  };
}

/** A heading may be a box in its cell. */
export function wholeOf(cell: Element): Element {
  return closest(cell, (e) => isCell(e) && e.parentElement !== null && !isCell(e.parentElement)) ?? cell;
}

export const spanOf = (cell: Element) => (cell instanceof HTMLTableCellElement ? cell.colSpan : 1);

/** A heading may stand over several columns; one that stands over all of them is the title of the table. */
export function isInColumnOf(cell: Element, heading: Element, columnOf: ColumnOf): boolean {
  if (isOfOwnTable(cell, heading)) return isAbove(heading, cell);
  const first = columnOf(heading);
  const wide = hasNeighbours(wholeOf(heading)) ? spanOf(wholeOf(heading)) : 1;
  const column = columnOf(cell);
  return first <= column && column < first + wide;
}

/** Of a grid whose rows are a table each, not all that stands over a column is a heading, nor in sight. */
function isOfOwnTable(cell: Element, heading: Element): boolean {
  const table = closest(cell, isTable);
  if (!table?.matches('[role=presentation],[role=none]') || cell.hasAttribute('aria-colindex')) return false;
  return closest(heading, isTable)?.matches('[role=grid],[role=treegrid]') === true && !contains(table, heading);
}

/** Whether a heading stands in the column of a cell, as it is drawn. */
export function isAbove(heading: Element, cell: Element): boolean {
  const { left, right } = heading.getBoundingClientRect();
  const own = cell.getBoundingClientRect();
  const middle = own.left + own.width / 2;
  return left < middle && middle < right;
}

function cellsBefore(cell: Element): Element[] {
  const cells = [...(cell.parentElement?.children ?? [])].filter(isCell);
  return cells.slice(0, cells.indexOf(cell));
}

/** Cells over several rows take their columns from the rows below, whose own cells stand further on. */
function placedIn(table: Element): Map<Element, number> {
  const placed = new Map<Element, number>();
  /** Of each part of the table, for how many rows more each column is taken. */
  const taken = new Map<Element | null, number[]>();
  for (const row of table.querySelectorAll('tr')) {
    const rows = taken.get(row.parentElement) ?? [];
    let column = 0;
    for (const cell of row.cells) {
      while (rows[column]) column += 1;
      placed.set(cell, column);
      for (const end = column + cell.colSpan; column < end; column++) rows[column] = cell.rowSpan || Infinity;
    }
    taken.set(
      row.parentElement,
      Array.from(rows, (left = 0) => Math.max(0, left - 1)),
    );
  }
  return placed;
}
