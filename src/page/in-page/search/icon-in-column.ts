import type { Target } from '../../../steps/target.ts';
import { cellsUnder } from '../label/cells-under.ts';
import { isCell, isHeading } from '../label/columns.ts';
import type { Look } from '../look.ts';
import { type Sought, wholeness } from '../read/compare.ts';
import { textOnScreen } from '../read/on-screen.ts';
import { controlSelector } from '../read/roles.ts';
import { closest, textOf } from '../read/tree.ts';
import { type Shown, show } from '../see/stand-in.ts';
import { type Fit, grade, strengths } from './fit.ts';

/** The one thing to press in the cells below a heading of these words, where it is an icon: in a row, the heading tells which. */
export function iconsInColumn({ purpose, in: place }: Target, sought: Sought[], look: Look): Fit[] {
  if (purpose !== 'press' || !place) return [];
  const headings = look.hits(sought).flatMap(({ at, source, text }) => {
    const cell = source === 'text' ? closest(at, (e) => isCell(e) && isHeading(e)) : null;
    return cell && wholeness(textOf(cell), sought) ? [{ cell, text }] : [];
  });
  return headings.flatMap(({ cell, text }) =>
    cellsUnder(cell).flatMap((below): Fit[] => {
      const shown = iconIn(below, look);
      if (!shown) return [];
      const graded = grade(textOf(cell), sought);
      return [{ shown, tier: 1, ...graded, strength: strengths.text, ready: 3, how: 'column', words: text }];
    }),
  );
}

function iconIn(cell: Element, look: Look): Shown | null {
  const things = [...cell.querySelectorAll(controlSelector)].filter((thing) => look.sight.boxOf(thing));
  if (things.length !== 1 || /[\p{L}\p{N}]/u.test(textOnScreen(cell))) return null;
  return show(things[0]!, look.sight);
}
