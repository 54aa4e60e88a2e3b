import { ancestorsOf, closest, contains } from '../read/tree.ts';
import { columnsOf, dataCells, isCell, isHeading, isInColumnOf, isRow, isTable } from './columns.ts';

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
export function cellsBelow(heading: Element, table: Element): Element[] {
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
 * Whether cells of data are drawn in a table, beside the row of headings: some have their headings in one of their own,
 * maybe with a corner among them that is no heading, and nothing or a hidden row below.
 */
export function hasRows(table: Element, headings: Element | null): boolean {
  return [...table.querySelectorAll(dataCells)].some((cell) => isOfData(cell) && closest(cell, isRow) !== headings);
}

const isOfData = (cell: Element) => !isHeading(cell) && cell.getClientRects().length > 0;

/** The cell of a table that something stands in, also where that is in a smaller table within the cell. */
export function cellOf(table: Element, control: Element): Element | null {
  return [control, ...ancestorsOf(control, 40)].findLast((e) => isCell(e) && e !== table && contains(table, e)) ?? null;
}
