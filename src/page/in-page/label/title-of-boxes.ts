import type { Box } from '../box.ts';
import { hasWords } from '../read/on-screen.ts';
import { type Field, isTick, type Shown } from '../see/stand-in.ts';
import { sameLine } from './placing.ts';
import { hasWordsBehind } from './words-around.ts';

/** Whether what stands at `box` is the title of boxes to tick rather than the name of one: that has words of its own, and stands below it or is one of several of the kind. */
export function isTitleOf(box: Box, one: Shown, fields: Field[]): boolean {
  if (!isTick(one.control) || !isCalledItself(one)) return false;
  if (!sameLine(box, one.box)) return true;
  const line = fields.flatMap(({ shown }) => (shown && sameLine(shown.box, one.box) ? shown : []));
  return line.length > 1 && line.every(isCalledItself);
}

/** Whether the words of a box to tick are in it or behind it. */
export function isCalledItself(one: Shown): boolean {
  return hasWords(one.control) || hasWords(one.element) || hasWordsBehind(one);
}
