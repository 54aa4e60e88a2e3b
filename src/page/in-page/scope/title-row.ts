import type { Look } from '../look.ts';
import { tidy } from '../read/compare.ts';
import { closest, textOf } from '../read/tree.ts';

/** What a title row heads: the rows of its table after it, up to the next of its kind. */
interface Headed {
  root: HTMLTableElement;
  after: Element;
  before: Element | null;
}

/** A row that is one cell and only says words is the title of the rows below it: one across its table, or one that is drawn as a title over rows of more cells. */
export function headedBy(element: Element, look: Look): Headed | null {
  const row = closest(element, (e) => e.localName === 'tr') as HTMLTableRowElement | null;
  const table = row?.closest('table');
  if (!row || !table || !isTitle(row, look)) return null;
  const titles = [...table.rows].filter((one) => isTitle(one, look));
  // The title of the whole table also ends a part of it: tables are put together of several, each with its title.
  const enders = new Set([lookOf(row, look), lookOf(titles[0]!, look)]);
  const later = titles.slice(titles.indexOf(row) + 1);
  return { root: table, after: row, before: later.find((other) => enders.has(lookOf(other, look))) ?? null };
}

function isTitle(row: HTMLTableRowElement, look: Look): boolean {
  const [cell, ...others] = row.cells;
  return (
    cell !== undefined &&
    others.length === 0 &&
    (cell.colSpan > 1 || (isOverCells(row) && isBold(cell, look))) &&
    (cell.textContent ?? '').trim() !== '' &&
    cell.querySelector('input,select,textarea,button,a,table') === null
  );
}

const isOverCells = ({ nextElementSibling: next }: Element) => next?.localName === 'tr' && next.childElementCount > 1;

/** All that it says. */
function isBold(cell: Element, { sight }: Look): boolean {
  const words = tidy(textOf(cell));
  return [cell, ...cell.querySelectorAll('*')].some(
    (part) => Number(sight.style(part).fontWeight) >= 600 && tidy(textOf(part)) === words,
  );
}

/** Old pages set a title into a table of its own, that says and holds nothing else. */
export function titleTable(title: Element): HTMLTableElement | null {
  const table = closest(title, (e) => e.localName === 'td')?.closest('table') ?? null;
  const alone =
    table?.rows.length === 1 &&
    (table.textContent ?? '').trim() === (title.textContent ?? '').trim() &&
    table.querySelector('input,select,textarea,button,a') === null;
  return alone ? table : null;
}

function lookOf(row: HTMLTableRowElement, look: Look): string {
  const cell = row.cells[0]!;
  const { backgroundColor, fontWeight } = look.sight.style(cell);
  return [cell.className, backgroundColor, fontWeight].join();
}
