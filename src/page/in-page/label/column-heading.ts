import { tidy } from '../read/compare.ts';
import { closest, textOf } from '../read/tree.ts';
import {
  type ColumnOf,
  columnsOf,
  dataCells,
  isCell,
  isHeading,
  isInColumnOf,
  isRow,
  isTable,
  wholeOf,
} from './columns.ts';

interface Head {
  columnOf: ColumnOf;
  headings: Element[];
}

/** Tells the words over the column that a field stands in, alone in its cell. A table is read once for all of its fields. */
export function columnHeadings(): (field: Element) => string {
  const heads = new Map<Element, Head>();
  return (field) => {
    const inner = closest(field, isCell);
    const cell = inner && wholeOf(inner);
    const table = cell && closest(cell, isTable);
    if (!table || isHeading(cell) || tidy(textOf(cell))) return '';
    const head = heads.get(table) ?? headOf(table);
    heads.set(table, head);
    const heading = head.headings.findLast((other) => isInColumnOf(cell, other, head.columnOf));
    return heading ? tidy(textOf(heading)) : '';
  };
}

function headOf(table: Element): Head {
  const headings = [...table.querySelectorAll('th,thead td,[role=columnheader]')].filter(
    (one) => one.closest('thead') !== null || !isOfRow(one),
  );
  return { columnOf: columnsOf(table), headings };
}

/** The heading of a row stands among its data. */
function isOfRow(heading: Element): boolean {
  return [...(closest(heading, isRow)?.children ?? [])].some((cell) => cell.matches(dataCells));
}
