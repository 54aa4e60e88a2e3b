import { areAbove, lineOf } from '../read/lines.ts';
import { ancestorsOf, commonAncestor, contains, isBefore } from '../read/tree.ts';
import type { Field, Shown } from '../see/stand-in.ts';
import type { Sight } from '../see/visible.ts';
import { isBehindLabel } from './form-rows.ts';

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
    if (found.length === 1 && isValueOver(line, at, found[0]!)) return [];
    if (found.length) return found;
  }
  return [];
}

/**
 * Whether a text that stands over a field is the heading of a column that goes on below it, and no label of that field
 * alone: another line of labels, made as its own is, would end it.
 */
export function headsColumn(text: Element, field: Shown, under: Shown[], sight: Sight): boolean {
  const line = [...ancestorsOf(text, farthest)].find((box) => lineOf(box, sight));
  const next = under.find(({ control }) => control !== field.control && isBefore(field.control, control));
  if (!line || !next || !under.some(({ control }) => control === field.control)) return false;
  const alike = [...commonAncestor(line, next.control)!.querySelectorAll(line.localName)].filter(
    (other) => isBefore(field.control, other) && isBefore(other, next.control) && !contains(other, next.control),
  );
  return !alike.some((other) => makeOf(other) === makeOf(line));
}

/** Whether the line is a label with its value, and that of the only field below another, made as it is. */
function isValueOver(line: Element, at: number, { control }: Shown): boolean {
  if (!isBehindLabel(shownCells(line), at)) return false;
  const own = [...ancestorsOf(control, farthest)].find((one) => makeOf(one) === makeOf(line));
  return own !== undefined && isBehindLabel(shownCells(own), at);
}

const makeOf = (line: Element) =>
  [line, ...line.children].map(({ localName, className }) => `${localName} ${className}`).join();

/** Whether a text is one in a line of headings right over lines of cells of another make, edge under edge: pressed, it sorts them. */
export function headsCells(text: Element, sight: Sight): boolean {
  return [...ancestorsOf(text, farthest)].some((line) => {
    const heads = lineOf(line, sight);
    const next = heads && line.nextElementSibling;
    const others = next ? [next, ...next.children].filter((one) => makeOf(one) !== makeOf(line)) : [];
    const lines = others.map((one) => lineOf(one, sight));
    return lines.some((cells) => cells !== null && areAbove(heads!, cells));
  });
}

function isUnder({ box }: Shown, left: number, right: number, bottom: number): boolean {
  const middle = box.x + box.width / 2;
  return left <= middle && middle <= right && box.y >= bottom - 2;
}

function isInLineUnder(heads: DOMRect[], at: number, control: Element, sight: Sight): boolean {
  return [...ancestorsOf(control, farthest)].some((line) => {
    const cells = lineOf(line, sight);
    return cells !== null && areOver(heads, cells, line) && contains(shownCells(line)[at]!, control);
  });
}

/** What removes a line may stand behind it, under no heading. */
function areOver(heads: DOMRect[], cells: DOMRect[], line: Element): boolean {
  const last = cells.length === heads.length + 1 ? shownCells(line).at(-1) : null;
  return areAbove(heads, last && !last.matches(entries) && !last.querySelector(entries) ? cells.slice(0, -1) : cells);
}

const entries = 'input,select,textarea';

const shownCells = (line: Element) => [...line.children].filter((cell) => cell.getBoundingClientRect().width > 0);
