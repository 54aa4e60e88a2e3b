import { closest } from './tree.ts';

/** How far out (levels of markup) the other tables of a row are looked for. */
const farthest = 5;
/** How far apart (px) the edges of tables may be that the reader sees as one; in cells of a layout they touch. */
const seam = 8;
const joint = 2;

/** The row with its other pieces: tables with fixed columns draw one row in several tables side by side. */
export function piecesOf(row: Element): Element[] {
  const table = closest(row, (e) => e.localName === 'table') as HTMLTableElement | null;
  const around = table?.parentElement?.parentElement;
  if (!table || !around) return [row];
  const near = around.querySelectorAll('table').length > 1 ? [...around.querySelectorAll('tr')] : [];
  const level = near.filter((other) => isLevel(row, other) && !other.contains(row) && !row.contains(other));
  if (table.parentElement!.matches('td,th'))
    return [row, ...level.filter((other) => continues(table, other.closest('table')!, joint))];
  return [row, ...(level.length ? level : piecesFurtherOut(row, table, around))];
}

/** Fixed columns may have a box with headings of their own: their table continues this one, or completes it, row for row. */
function piecesFurtherOut(row: Element, table: HTMLTableElement, around: Element): Element[] {
  let outer: Element | null = around;
  for (let level = 0; level < farthest && outer; level++) {
    // Cells of a layout hold tables that only happen to stand side by side.
    if (outer.matches('td,th,body')) return [];
    outer = outer.parentElement;
    const tables = [...(outer?.getElementsByTagName('table') ?? [])].filter(
      (other) => continues(table, other, seam) || completes(table, other),
    );
    if (tables.length) return tables.flatMap(({ rows }) => [...rows].filter((other) => isLevel(row, other)));
  }
  return [];
}

function continues(table: HTMLTableElement, other: HTMLTableElement, apart: number): boolean {
  if (other === table || other.rows.length !== table.rows.length) return false;
  const [one, two] = [table.getBoundingClientRect(), other.getBoundingClientRect()];
  const isBeside = Math.abs(one.right - two.left) < apart || Math.abs(two.right - one.left) < apart;
  return isBeside && [...table.rows].every((row, i) => isLevel(row, other.rows[i]!));
}

/** Whether all cells are in both, row for row, and each is seen in one of them alone: fixed columns are drawn over the others so. */
function completes(table: HTMLTableElement, other: HTMLTableElement): boolean {
  if (other === table || other.rows.length !== table.rows.length) return false;
  const [own, others] = [table.rows[0]?.cells ?? [], other.rows[0]?.cells ?? []];
  const isPieced = own.length > 1 && own.length === others.length;
  if (!isPieced || ![...own].every((cell, at) => isHidden(cell) !== isHidden(others[at]!))) return false;
  return [...table.rows].every((row, at) => isLevel(row, other.rows[at]!));
}

const isHidden = (cell: Element) => getComputedStyle(cell).visibility === 'hidden';

function isLevel(row: Element, other: Element): boolean {
  const [one, two] = [row.getBoundingClientRect(), other.getBoundingClientRect()];
  return two.height > 0 && Math.abs(two.top - one.top) < 2 && Math.abs(two.height - one.height) < 2;
}
