import type { Frame } from 'playwright';
import type { Box } from '../in-page/box.ts';
import type { Landing } from '../in-page/reports.ts';
import { ask, wordsSelector } from '../words-engine.ts';
import type { Budget, Operand } from './operand.ts';

/** Milliseconds for the page to say whether the press reached its element. */
const answerLimit = 3_000;

/** There is more to wait for; or the element went away, was scrolled away or drawn anew after the look. */
const notPressed = /tejun: not ready|Element is (?:not visible|outside of the viewport)/;

/**
 * Presses what has stood still, uncovered and alive since it was pictured: what Playwright would wait for is known then,
 * and is made sure of in one look. False: nothing was pressed, because there is something to wait for; or the element was drawn
 * anew before the mouse was up again, which no page takes for a press, unless it must be pressed `once` only.
 */
export async function pressAtOnce(
  { locator, frame, spot }: Operand,
  pictured: Box,
  { button, once }: { button?: 'left' | 'right'; once?: boolean },
  budget: Budget,
): Promise<boolean> {
  const ready = locator.locator(wordsSelector({ kind: 'ready', box: pictured, spot }));
  try {
    await ready.click({ ...budget(), button, position: spot, force: true, scroll: 'none' });
  } catch (error) {
    if (notPressed.test((error as Error).message)) return false;
    throw error;
  }
  const landing = await landingIn(frame);
  return landing === 'hit' || (landing === 'lost' && once === true);
}

/** What the last press has reached. */
export async function landingIn(frame: Frame): Promise<Landing> {
  // A page that has gone was pressed.
  return ask<Landing>(frame, { kind: 'landed' }, { timeout: answerLimit }).catch(() => 'hit');
}
