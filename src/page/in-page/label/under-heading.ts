import { areAbove, lineOf } from '../read/lines.ts';
import { ancestorsOf, contains } from '../read/tree.ts';
import type { Field, Shown } from '../see/stand-in.ts';
import type { Sight } from '../see/visible.ts';

/** How far out (levels of markup) a line of cells is looked for. */
const farthest = 8;

/** The fields under a heading in a table that says nothing of itself: lines of cells below a line of headings, edge under edge. */
export function underHeading(text: Element, fields: Field[], sight: Sight): Shown[] {
  for (const line of ancestorsOf(text, farthest)) {
    const heads = lineOf(line, sight);
    const at = heads ? shownCells(line).findIndex((cell) => contains(cell, text)) : -1;
    if (!heads || at < 0) continue;
    const { left, right, bottom } = heads[at]!;
    const below = fields.flatMap(({ shown }) => (shown && isUnder(shown, left, right, bottom) ? shown : []));
    const found = below.filter(({ control }) => isInLineUnder(heads, at, control, sight));
    if (found.length) return found;
  }
  return [];
}

function isUnder({ box }: Shown, left: number, right: number, bottom: number): boolean {
  const middle = box.x + box.width / 2;
  return left <= middle && middle <= right && box.y >= bottom - 2;
}

function isInLineUnder(heads: DOMRect[], at: number, control: Element, sight: Sight): boolean {
  return [...ancestorsOf(control, farthest)].some((line) => {
    const cells = lineOf(line, sight);
    return cells !== null && areAbove(heads, cells) && contains(shownCells(line)[at]!, control);
  });
}

const shownCells = (line: Element) => [...line.children].filter((cell) => cell.getBoundingClientRect().width > 0);
