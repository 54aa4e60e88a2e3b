import type { Look } from '../look.ts';
import { messages } from '../read/own-roles.ts';
import { piecesOf } from '../read/row-pieces.ts';
import { closest, contains } from '../read/tree.ts';
import { flatRow } from './flat-row.ts';
import { dataRowsAround, isLayoutRow } from './layout-row.ts';
import { repeated, useful } from './repeated.ts';

const rows = 'tr,[role=row],[aria-rowindex],[row-index],[data-row-key]';

/** The row around a text. Tables with fixed columns draw one row in several pieces: all of them are the row. */
export function rowsOf(element: Element, look: Look): Element[] {
  const row = closest(element, (e) => e.matches(rows));
  if (!row) {
    // Of a message, also of one drawn as a list, no line is a row: it may tell that the row is gone.
    if (closest(element, (e) => e.matches(messages))) return [];
    const described = termAround(element);
    if (described.length > 1) return described;
    const box = closest(element, (e) => e.matches('li,[role=listitem]')) ?? boxOfRow(element, look);
    return box ? [box] : flatRow(element);
  }
  const inner = isLayoutRow(row) ? boxOfRow(element, look) : null;
  if (inner && inner !== row && contains(row, inner)) return [inner];
  const index = ['aria-rowindex', 'row-index', 'data-row-key', 'data-rowindex'].find((name) => row.hasAttribute(name));
  const grid =
    closest(row, (e) => e.matches('[role=grid],[role=treegrid],[role=table]')) ??
    row.parentElement?.closest('div:has(table ~ table, div > table)');
  const pieces = new Set([row]);
  if (index && grid) {
    for (const other of grid.querySelectorAll(`[${index}="${CSS.escape(row.getAttribute(index)!)}"]`))
      if (look.sight.boxOf(other)) pieces.add(other);
  }
  for (const other of spannedWith(element, row)) pieces.add(other);
  for (const other of [row, ...dataRowsAround(row)].flatMap(piecesOf)) pieces.add(other);
  return [...pieces];
}

/** What holds rows is a part of the page, which may tell of a row that is not there. */
function boxOfRow(element: Element, look: Look): Element | null {
  const box = repeated(element, look);
  return box && (box.querySelector(rows) || isFilter(element, box)) ? null : box;
}

/** Whether the words are what a list shows that is all there is to use in the box: it is a field of a bar. */
function isFilter(words: Element, box: Element): boolean {
  const list = closest(words, (e) => e.matches('select,[role=combobox],[aria-haspopup=listbox]'));
  if (!list || !contains(box, list)) return false;
  return [...box.querySelectorAll(useful)].every((use) => contains(use, list) || contains(list, use));
}

/** Of a list of terms, a term with what is said of it behind it. */
function termAround(element: Element): Element[] {
  let first = closest(element, (e) => e.localName === 'dt' || e.localName === 'dd');
  while (first?.localName === 'dd') first = first.previousElementSibling;
  if (first?.localName !== 'dt') return [];
  const row = [first];
  for (let next = first.nextElementSibling; next?.localName === 'dd'; next = next.nextElementSibling) row.push(next);
  return row;
}

/** A cell drawn over several rows makes one row of them for the reader. */
export function spannedWith(element: Element, row: Element): Element[] {
  const cell = closest(element, (e) => e.localName === 'td' || e.localName === 'th') as HTMLTableCellElement | null;
  if (!cell || cell.parentElement !== row || cell.rowSpan < 2) return [];
  const all = [...row.parentElement!.children];
  const first = all.indexOf(row);
  return all.slice(first + 1, first + cell.rowSpan);
}

/** The rows of data that one heading is drawn beside: a section of the table. */
export function rowsHeaded(words: Element): Element[] {
  const row = closest(words, (e) => e.localName === 'th')?.closest('tr');
  const others = row?.querySelector('td') ? spannedWith(words, row) : [];
  return row && others.length ? [row, ...others] : [];
}
