import { fold } from '../read/compare.ts';
import { areAbove, lineOf } from '../read/lines.ts';
import { ancestorsOf, closest, contains, textOf } from '../read/tree.ts';
import { isDrawnSwitch } from '../see/drawn-switch.ts';
import { type Field, inBox, isTick, type Shown } from '../see/stand-in.ts';
import type { Sight } from '../see/visible.ts';
import { isCell } from './columns.ts';
import { entries } from './of-another.ts';
import { byNameOrOther } from './row-name.ts';
import type { Beside } from './tie.ts';

/** How far out (levels of markup) the line of a cell is looked for. */
const farthest = 8;

/** The box to tick that a line of cells begins with, by any words of that line, where nothing in the markup says that it is a row. */
export function boxOfLine(text: Element, fields: Field[], sight: Sight): Beside | null {
  if (closest(text, isCell)) return null;
  for (const line of ancestorsOf(text, farthest)) {
    const inside = inBox(line, fields);
    if (!inside.length) continue;
    const [box, another] = withoutSwitches(inside, sight);
    if (!box) return null;
    const isOfLine = !another && isTick(box.control) && beginsWith(line, box) && isBelowItsLike(line, sight);
    const cells = [...line.children];
    return isOfLine ? byNameOrOther(cells.find((cell) => contains(cell, text))!, cells, [box]) : null;
  }
  return null;
}

/** A switch of a line is about what its heading says. */
function withoutSwitches(inside: Shown[], sight: Sight): Shown[] {
  if (inside.length < 2) return inside;
  return inside.filter(({ control }) => !control.matches('[role=switch]') && !isDrawnSwitch(control, sight));
}

/** Where something else is entered in the line, its words may be about that. */
function beginsWith(line: Element, { element }: Shown): boolean {
  const first = [...line.children].find((cell) => cell.getBoundingClientRect().width > 0);
  return first !== undefined && contains(first, element) && fold(textOf(first)) === '' && !line.querySelector(entries);
}

/** Edge under edge with a line before it, as the rows of a table are. The first line may be the headings of the others. */
function isBelowItsLike(line: Element, sight: Sight): boolean {
  const cells = lineOf(line, sight);
  const around = line.parentElement;
  const above = [line.previousElementSibling, around?.firstElementChild, around?.previousElementSibling];
  const lines = above.flatMap((one) => (one && one !== line ? [one, ...one.children] : []));
  return cells !== null && lines.some((one) => areAbove(lineOf(one, sight) ?? [], cells));
}
