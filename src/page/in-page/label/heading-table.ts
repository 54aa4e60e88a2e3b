import { fold } from '../read/compare.ts';
import { ancestorsOf, closest, contains, textOf } from '../read/tree.ts';
import { cellsOf, isRow } from './columns.ts';

/** How far out (levels of markup) the headings of a table are looked for, and how far (px) edges may be apart that are seen as one. */
const farthest = 6;
const seam = 4;

/**
 * Whether a table is one row of words that stays while the rows of another are scrolled below it, column for column: those
 * are its headings, though no tag says so.
 */
function isHeadOf(head: Element, table: Element, scrolled: Element): boolean {
  const [above, below] = [head.getBoundingClientRect(), scrolled.getBoundingClientRect()];
  if (contains(scrolled, head) || above.height < 2 || Math.abs(below.top - above.bottom) > seam) return false;
  const [row, more] = drawnRows(head);
  const [first] = drawnRows(table);
  if (!row || more || !first) return false;
  const columns = cellsOf(first).map((cell) => cell.getBoundingClientRect());
  const heads = cellsOf(row).filter((cell) => fold(textOf(cell)) !== '');
  return heads.length > 1 && heads.every((cell) => columns.some((column) => isLevel(cell, column)));
}

/** The table of headings that stays above the rows of another. */
export function headOver(table: Element): Element | null {
  const scrolled = closest(table, isScrolled);
  if (!scrolled) return null;
  return tablesAround(table).find((other) => isHeadOf(other, table, scrolled)) ?? null;
}

/** The tables whose rows are scrolled below a table of headings. */
export function tablesBelow(head: Element): Element[] {
  return tablesAround(head).filter((table) => {
    const scrolled = closest(table, isScrolled);
    return scrolled !== null && isHeadOf(head, table, scrolled);
  });
}

const isScrolled = (e: Element) => getComputedStyle(e).overflowY !== 'visible' && !e.matches('body,html');

function tablesAround(table: Element): Element[] {
  const around = [...ancestorsOf(table, farthest)].at(-1);
  return [...(around?.querySelectorAll('table') ?? [])].filter((other) => !contains(table, other));
}

/** Whether two cells begin and end at the same edges. */
export function isLevel(cell: Element, { left, right }: DOMRect): boolean {
  const own = cell.getBoundingClientRect();
  return Math.abs(own.left - left) < seam && Math.abs(own.right - right) < seam;
}

/** Grids keep the widths of their columns in a row without a height. */
function drawnRows(table: Element): Element[] {
  return [...table.querySelectorAll('tr,[role=row]')].filter(
    (row) => isRow(row) && row.getBoundingClientRect().height > 2,
  );
}
