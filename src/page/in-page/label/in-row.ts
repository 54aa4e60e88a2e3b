import { fold } from '../read/compare.ts';
import { textBox } from '../read/text-box.ts';
import { closest, contains, isBefore, textOf } from '../read/tree.ts';
import { type Field, inBox, isTick, type Shown } from '../see/stand-in.ts';
import { boxesOfRow } from './boxes-of-row.ts';
import { cellsOf, isCell, isRow } from './columns.ts';
import { pairsOf } from './pairs.ts';
import { asRead, sameLine } from './placing.ts';
import { byNameOrOther } from './row-name.ts';
import type { Beside } from './tie.ts';
import { hasWordsBehind } from './words-around.ts';
import { withoutWorded } from './words-of-second.ts';

/** The fields of the next cell that has any. */
export function inRow(text: Node, cell: Element, fields: Field[]): Beside | null {
  const row = closest(cell, isRow);
  const inside = inBox(cell, fields);
  if (!row || inside.length)
    return row && inside.every((box) => isBelow(text, box)) ? soleTickBehind(cell, fields) : null;
  const pairs = pairsIn(row, fields);
  const own = pairs.get(cell);
  // The box of other words is not what these mean.
  const paired = new Set(pairs.values());
  const isMeant = ({ control }: Field) => (own ? control === own : !paired.has(control));
  const meant = paired.size ? fields.filter(isMeant) : fields;
  return own ? { tie: 'cell', fields: inBox(row, meant) } : behind(cell, row, meant);
}

/** A box to tick with words of its own, in a line below those of the text: it says more of what these are the name of. */
const isBelow = (text: Node, one: Shown) =>
  isTick(one.control) && isBefore(text, one.control) && !sameLine(textBox(text), one.box) && hasWordsBehind(one);

/** The box to tick that is all there is in the next cell. */
function soleTickBehind({ nextElementSibling: next }: Element, fields: Field[]): Beside | null {
  const [tick, another] = next && fold(textOf(next)) === '' ? inBox(next, fields) : [];
  return tick && !another && isTick(tick.control) ? { tie: 'cell', fields: [tick] } : null;
}

function pairsIn(row: Element, fields: Field[]): Map<Element, Element> {
  const ticks = inBox(row, fields).flatMap(({ control }) => (isTick(control) ? control : []));
  return pairsOf(row, ticks);
}

function behind(cell: Element, row: Element, fields: Field[]): Beside | null {
  const cells = cellsOf(row);
  const next = cells.slice(cells.indexOf(cell) + 1);
  const boxes = boxesOfRow(row, cell, fields);
  const ticked = boxes.length === 1 && isTick(boxes[0]!.control) ? byNameOrOther(cell, cells, boxes) : null;
  const first = cells[0] === cell && !boxes.some((box) => standsBefore(box, cell, row));
  for (const other of next) {
    const inside = ofWhole(other, inBox(other, fields));
    if (inside.length) {
      if (!inside.every(({ control }) => isTick(control))) return { tie: 'cell', fields: withoutWorded(other, inside) };
      // With one before the name, the one behind it is not sure to be meant.
      return { tie: 'cell', fields: first || !boxes.length ? ticksFrom(other, fields) : boxes };
    }
    if (fold(textOf(other)).length > 2) break;
  }
  return ticked;
}

/** Whether a box stands before the name of its row in another of the tables that the row is drawn in. */
function standsBefore({ control, box }: Shown, cell: Element, row: Element): boolean {
  const read = asRead(cell);
  return !contains(row, control) && read(box).x < read(cell.getBoundingClientRect()).x;
}

/** The boxes to tick of a cell, and of those right behind it that have no words either: the row names them all. */
function ticksFrom(cell: Element, fields: Field[]): Shown[] {
  const isBare = (one: Element): boolean => fold(textOf(one)) === '';
  const found = ofWhole(cell, inBox(cell, fields));
  for (let at = cell; isBare(at) && at.nextElementSibling; at = at.nextElementSibling) {
    const more = isBare(at.nextElementSibling) ? inBox(at.nextElementSibling, fields) : [];
    if (!more.length || !more.every(({ control }) => isTick(control))) break;
    found.push(...more);
  }
  return found;
}

/** Of several fields in a cell those that no words name in a row of their own, where a table is laid out in the cell. */
function ofWhole(cell: Element, fields: Shown[]): Shown[] {
  if (fields.length < 2) return fields;
  const unnamed = fields.filter(({ control }) => {
    const own = closest(control, isCell)!;
    return own === cell || fold(textOf(own.previousElementSibling ?? own)).length < 3;
  });
  return unnamed.length ? unnamed : fields;
}
