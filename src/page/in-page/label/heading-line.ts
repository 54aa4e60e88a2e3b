import { areAbove, lineOf } from '../read/lines.ts';
import { ancestorsOf, closest, contains, textOf } from '../read/tree.ts';
import { type Field, inBox, isTick } from '../see/stand-in.ts';
import type { Sight } from '../see/visible.ts';
import { isCell } from './columns.ts';

/** How far out (levels of markup) the line of a heading is looked for. */
const farthest = 8;

/**
 * Whether a text is a heading in a table that says nothing of itself, whose line has a box that ticks all: heavier than what
 * stands under it in lines that have boxes too. Data mostly have a number in their line, headings have none.
 */
export function headsBoxes(text: Element, fields: Field[], sight: Sight): boolean {
  if (closest(text, isCell)) return false;
  for (const line of ancestorsOf(text, farthest)) {
    const [box, another] = inBox(line, fields);
    if (!box) continue;
    const heads = another || !isTick(box.control) || /\d/.test(textOf(line)) ? null : lineOf(line, sight);
    const at = cellsOf(line).findIndex((cell) => contains(cell, text));
    if (!heads || at < 0 || contains(cellsOf(line)[at]!, box.control)) return false;
    const isUnder = (row: Element) => areAbove(heads, lineOf(row, sight) ?? []) && inBox(row, fields).length > 0;
    const rows = linesAfter(line).filter(isUnder);
    return rows.length > 0 && rows.every((row) => weightOf(cellsOf(row)[at]!) < weightOf(cellsOf(line)[at]!));
  }
  return false;
}

/** The next two tell enough of a long table. */
function linesAfter(line: Element): Element[] {
  const own = line.nextElementSibling;
  const first = own ?? line.parentElement?.nextElementSibling?.firstElementChild;
  return [first, first?.nextElementSibling].flatMap((one) => one ?? []);
}

const cellsOf = (line: Element) => [...line.children].filter((cell) => cell.getBoundingClientRect().width > 0);

const weightOf = (cell: Element) => Number(getComputedStyle(cell).fontWeight);
