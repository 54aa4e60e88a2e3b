import type { Box } from '../box.ts';
import { hasWords } from '../read/on-screen.ts';
import { type Field, isTick, type Shown } from '../see/stand-in.ts';
import { near, sameLine } from './placing.ts';
import { hasWordsBehind } from './words-around.ts';

/** Whether what stands at `box` is the title of boxes to tick rather than the name of one: that has words of its own, and stands below it or is one of several. */
export function isTitleOf(box: Box, one: Shown, fields: Field[]): boolean {
  if (!isTick(one.control) || near(box, one.box) || !(hasWords(one.control) || hasWordsBehind(one))) return false;
  return !sameLine(box, one.box) || fields.some(({ shown }) => shown && shown !== one && sameLine(shown.box, one.box));
}
