import { tidy } from '../read/compare.ts';
import { closest, textOf } from '../read/tree.ts';
import {
  cellsOf,
  columnsOf,
  dataCells,
  isAbove,
  isCell,
  isHeading,
  isInColumnOf,
  isRow,
  isTable,
  wholeOf,
} from './columns.ts';
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
    : [...(headOver(table)?.querySelectorAll(dataCells) ?? [])];
  if (over.length) return { headings: over, isOver: isAbove };
  return { headings: plainHeadings(table), isOver: (heading, cell) => isInColumnOf(cell, heading, columnOf) };
}

/** The words of the first row, where each of its cells is drawn otherwise than the one below it and has nothing to enter. */
function plainHeadings(table: Element): Element[] {
  const [first, second] = [...table.querySelectorAll('tr')].filter((row) => closest(row, isTable) === table);
  if (!first || !second || first.querySelector(entered) || !second.querySelector(entered)) return [];
  const [cells, below] = [cellsOf(first), cellsOf(second)];
  const isHead = (cell: Element, i: number) => below[i] !== undefined && drawingOf(cell) !== drawingOf(below[i]);
  return cells.length > 2 && cells.length === below.length && cells.every(isHead) ? cells : [];
}

const entered = 'input:not([type=hidden]),select,textarea';

/** The ground of a cell, or of its row, and the weight of its words. */
function drawingOf(cell: Element): string {
  const grounds = [cell, closest(cell, isRow)!].map((one) => getComputedStyle(one).backgroundColor);
  return `${grounds} ${getComputedStyle(cell).fontWeight}`;
}

/** What tells screen readers alone how to choose all rows is no heading to a reader. */
const showsWords = ({ innerText = '' }: HTMLElement) => /\S/.test(innerText);

/** The heading of a row stands among its data. */
function isOfRow(heading: Element): boolean {
  return [...(closest(heading, isRow)?.children ?? [])].some((cell) => cell.matches(dataCells));
}
