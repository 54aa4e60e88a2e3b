import { tidy } from '../read/compare.ts';
import { closest, textOf } from '../read/tree.ts';
import { columnsOf, dataCells, isAbove, isCell, isHeading, isInColumnOf, isRow, isTable, wholeOf } from './columns.ts';
import { headOver } from './heading-table.ts';

interface Head {
  headings: Element[];
  isOver(heading: Element, cell: Element): boolean;
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
    const heading = head.headings.findLast((other) => head.isOver(other, cell));
    return heading ? tidy(textOf(heading)) : '';
  };
}

function headOf(table: Element): Head {
  const headings = [...table.querySelectorAll('th,thead td,[role=columnheader]')].filter(
    (one) => one.closest('thead') !== null || !isOfRow(one),
  );
  const columnOf = columnsOf(table);
  if (headings.length) return { headings, isOver: (heading, cell) => isInColumnOf(cell, heading, columnOf) };
  // Of a grid whose rows are a table each, the headings stand above them all.
  const grid = closest(table, (e) => e !== table && e.matches('[role=grid],[role=treegrid]'));
  const over = grid
    ? [...grid.querySelectorAll<HTMLElement>('[role=columnheader]')].filter(showsWords)
    : (headOver(table)?.querySelectorAll(dataCells) ?? []);
  return { headings: [...over], isOver: isAbove };
}

/** What tells screen readers alone how to choose all rows is no heading to a reader. */
const showsWords = ({ innerText = '' }: HTMLElement) => /\S/.test(innerText);

/** The heading of a row stands among its data. */
function isOfRow(heading: Element): boolean {
  return [...(closest(heading, isRow)?.children ?? [])].some((cell) => cell.matches(dataCells));
}
