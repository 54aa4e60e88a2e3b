import { tidy } from '../read/compare.ts';
import { closest, textOf } from '../read/tree.ts';
import { columnsOf, isCell, isHeading, isInColumnOf, isRow, isTable, wholeOf } from './columns.ts';

/** The words over the column that a field stands in, alone in its cell; none where it has others beside it. */
export function columnHeading(field: Element): string {
  const inner = closest(field, isCell);
  const cell = inner && wholeOf(inner);
  const table = cell && closest(cell, isTable);
  if (!table || isHeading(cell) || tidy(textOf(cell))) return '';
  const own = closest(cell, isRow);
  const columnOf = columnsOf(table);
  const headings = [...table.querySelectorAll('td,th,[role=columnheader]')].filter(
    (other) => isHeading(other) && closest(other, isRow) !== own && isInColumnOf(cell, other, columnOf),
  );
  return tidy(textOf(headings.at(-1) ?? cell));
}
