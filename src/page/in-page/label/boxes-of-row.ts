import { fold } from '../read/compare.ts';
import { piecesOf } from '../read/row-pieces.ts';
import { closest, contains, isBefore, textOf } from '../read/tree.ts';
import { type Field, inBox, type Shown } from '../see/stand-in.ts';
import { columnHeadings } from './column-heading.ts';
import { isCell, isOfHeadings } from './columns.ts';

/**
 * What may be the box of a row, before its words or at its end, as in a list with boxes to tick. Stars to give are not
 * meant, nor switches with words of their own; and a row of headings says nothing of the box that ticks all.
 */
export function boxesOfRow(row: Element, cell: Element, fields: Field[]): Shown[] {
  if (isOfHeadings(row)) return [];
  const all = piecesOf(row).flatMap((piece) => inBox(piece, fields).filter((f) => !contains(cell, f.control)));
  const boxes = all.filter((f) => !isRadio(f) || picksRow(f, cell));
  const bare = boxes.filter(({ control }) => fold(textOf(closest(control, isCell) ?? row)) === '');
  const unswitched = (some: Shown[]) => some.filter(({ control }) => !control.matches('[role=switch]'));
  const likely = [unswitched(bare), bare, unswitched(boxes), boxes, all].find(({ length }) => length) ?? [];
  const own = likely.length < 2 ? likely : ofRowItself(likely);
  return own.length ? own : likely;
}

/** Of several boxes those below the words of a heading are about that; the one below none, or below "Select", is the row's. */
function ofRowItself(boxes: Shown[]): Shown[] {
  const headingOf = columnHeadings();
  const bare = boxes.filter(({ control }) => !headingOf(control));
  return bare.length ? bare : boxes.filter(({ control }) => choosing.test(headingOf(control)));
}

const choosing = /^(?:選択|選ぶ|チェック|対象|select(?:ed|ion)?|check)$/i;

/** A radio button before the words, alone in its cell, picks their row as a box to tick does. */
function picksRow({ control }: Shown, cell: Element): boolean {
  const own = isBefore(control, cell) ? closest(control, isCell) : null;
  return own?.querySelectorAll(radio).length === 1;
}

const radio = '[type=radio],[role=radio]';

const isRadio = ({ control }: Shown) => control.matches(radio);
