import type { Look } from '../look.ts';
import { lineOf } from '../read/lines.ts';
import { messages } from '../read/own-roles.ts';
import { ancestorsOf, closest, contains, textOf } from '../read/tree.ts';
import { hasUse, useful } from './repeated.ts';

/** What a bar of the page is made of. */
const bars = 'nav,header,footer,form,[role=navigation],[role=banner],[role=toolbar],[role=tablist]';
const fields = 'select,textarea,[role=combobox],input:not([type=hidden],[type=checkbox],[type=radio])';

/** The only line that a search leaves of a list without headings: ruled off, two cells that only say something, and behind the words what the row is there for. */
export function ruledRow(words: Element, look: Look): Element | null {
  if (closest(words, (e) => e.matches(`${bars},${messages}`))) return null;
  const row = [...ancestorsOf(words, 4)].find((box) => lineOf(box, look.sight));
  if (!row || row.querySelector(fields) || !isRuled(row, look) || isFirst(row)) return null;
  const cells = [...row.children];
  const plain = cells.filter((cell) => says(cell) && !cell.matches(useful) && !hasUse(cell, look));
  const behind = cells.slice(cells.findIndex((cell) => contains(cell, words)) + 1);
  return plain.length > 1 && behind.some((cell) => hasUse(cell, look)) ? row : null;
}

function isRuled(row: Element, { sight }: Look): boolean {
  const { borderTopWidth, borderBottomWidth } = sight.style(row);
  return [borderTopWidth, borderBottomWidth].some((width) => Number.parseFloat(width) > 0);
}

/** A page begins with the bar that tells whose it is. */
function isFirst(row: Element): boolean {
  for (const at of [row, ...ancestorsOf(row)])
    for (let one = at.previousElementSibling; one; one = one.previousElementSibling)
      if (one.checkVisibility() && says(one)) return false;
  return true;
}

const says = (cell: Element) => /[\p{L}\p{N}]/u.test(textOf(cell));
