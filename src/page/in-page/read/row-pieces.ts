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

/** Fixed columns may have a box with headings of their own: their table continues this one, row for row. */
function piecesFurtherOut(row: Element, table: HTMLTableElement, around: Element): Element[] {
  let outer: Element | null = around;
  for (let level = 0; level < farthest && outer; level++) {
    // Cells of a layout hold tables that only happen to stand side by side.
    if (outer.matches('td,th,body')) return [];
    outer = outer.parentElement;
    const tables = [...(outer?.getElementsByTagName('table') ?? [])].filter((other) => continues(table, other, seam));
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

function isLevel(row: Element, other: Element): boolean {
  const [one, two] = [row.getBoundingClientRect(), other.getBoundingClientRect()];
  return two.height > 0 && Math.abs(two.top - one.top) < 2 && Math.abs(two.height - one.height) < 2;
}
