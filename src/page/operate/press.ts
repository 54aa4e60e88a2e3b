import { StepFailure } from '../../base/errors.ts';
import { notePressed } from '../hand/last-pressed.ts';
import type { Box } from '../in-page/box.ts';
import { wordsSelector } from '../words-engine.ts';
import { settle } from './effect.ts';
import { cannot, dead, explain, isGone, wasSent } from './failure.ts';
import type { Budget, Operand, OperateOptions } from './operand.ts';
import { startBudget } from './operand.ts';
import { landingIn, pressAtOnce } from './press-at-once.ts';
import { pressFree } from './press-free.ts';
import { reading } from './reading.ts';
import { setOut } from './set-out.ts';
import { steppingAside } from './step-aside.ts';

/** Milliseconds to ask, for a message, what an element looks like that could not be pressed. */
const diagnosisLimit = 500;

/** Milliseconds in which a menu opens for the mouse that has come to rest. */
const opensWithin = 400;

/** Milliseconds in which suggestions go after their field was left. */
const goesWithin = 1_000;

export interface PressOptions extends OperateOptions {
  button?: 'left' | 'right';
  /** What must not be done twice is not pressed again when nobody knows whether the page took it. */
  once?: boolean;
  /** 2 is a double click. */
  times?: number;
  /** Where it was pictured a moment ago, in its frame's viewport. */
  pictured?: Box;
  /** Keys held meanwhile, as Playwright names them. */
  holding?: ('Control' | 'ControlOrMeta' | 'Shift' | 'Alt' | 'Meta')[];
}

/**
 * Presses the element with the mouse, once it is visible, still, enabled and not covered.
 * What a press does cannot be known here: the next step or screen verifies it.
 */
export async function press(operand: Operand, options: PressOptions): Promise<void> {
  const budget = startBudget(options);
  const attempt = cannot(operand, 'を押せません', 'press');
  try {
    await perform(operand, options, budget);
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason;
    // A press that closes its tab, replaces its frame or waits for a slow server has been done all the same.
    if (wasSent(error) && (isGone(error) || finished(error))) return;
    const failure = (await staysDead(operand, error))
      ? await dead(operand, attempt)
      : await explain(error, operand, attempt, options);
    if (failure instanceof StepFailure) failure.untouched = !wasSent(error);
    throw failure;
  } finally {
    const { times = 1, once, holding, button } = options;
    notePressed(operand, times > 1 || once || holding || button ? undefined : (more) => press(operand, more));
  }
}

async function perform(operand: Operand, options: PressOptions, budget: Budget): Promise<void> {
  const { pictured, times = 1, holding, button } = options;
  if (operand.role.startsWith('menuitem')) {
    const opens = async (): Promise<boolean> => {
      await setOut(operand.locator, budget);
      return times === 1 && !button && (await opensForMouse(operand, budget));
    };
    if (await steppingAside(operand, budget, opens)) return;
  }
  if (pictured && !operand.disabled && times === 1 && !holding) {
    if (await pressAtOnce(operand, pictured, options, budget)) return;
  }
  if (/^(?:link|menuitem)$/.test(operand.role))
    await steppingAside(operand, budget, () => letMenuOpen(operand, budget));
  if (operand.role === 'button') await leaveSuggestions(operand, budget);
  // Where one is already, pressing it again does no more than a person would see: nothing.
  const force = operand.disabled && (await reading(operand.locator, 'current', budget));
  // Playwright waits for what the browser or ARIA call disabled, and in the same look for what only looks dead.
  // Of a document that never ends the scripts may never come: half of the time is left to press it.
  const alive = operand.locator.locator(wordsSelector({ kind: 'alive', patience: options.timeout / 2 }));
  const how = { force, position: operand.spot, button, clickCount: times, modifiers: holding };
  const mayRepeat = times === 1 && !options.once;
  for (;;) {
    const click = (where: object) => alive.click({ ...how, ...where });
    await (options.once ? steppingAside(operand, budget, () => click(budget())) : pressFree(operand, budget, click));
    const landing = await landingIn(operand.frame);
    if (landing !== 'kept' && !(mayRepeat && landing === 'lost')) return;
  }
}

/** Whether the menu behind its entry opens as the mouse comes there: a press might shut it again, and those around it. */
async function opensForMouse({ locator, spot }: Operand, budget: Budget): Promise<boolean> {
  if ((await reading(locator, 'menu', budget)) !== 'shut') return false;
  await locator.hover({ ...budget(), position: spot });
  return (await reading(locator, 'menu', budget)) === 'open';
}

/** Brings the mouse to a link behind which a menu is shut, as people do who see it open before they press. */
async function letMenuOpen({ locator, spot }: Operand, budget: Budget): Promise<void> {
  const isShut = () => reading(locator, 'shutMenu', budget);
  if (!(await isShut())) return;
  await locator.hover({ ...budget(), position: spot });
  await settle(isShut, (shut) => !shut, budget, opensWithin);
}

/** Leaves a field that suggests something before its form is sent, and waits until the suggestions are gone. */
async function leaveSuggestions({ locator }: Operand, budget: Budget): Promise<void> {
  const isThere = () => reading(locator, 'suggestions', budget);
  await settle(isThere, (there) => !there, budget, goesWithin);
}

/** Waits until the element is no longer dead; false when the time was over before. Nothing is pressed, not even to try. */
export async function comesAlive({ locator }: Operand, options: OperateOptions): Promise<boolean> {
  try {
    await locator.locator('words={"kind":"usable"}').waitFor({ ...options, state: 'attached' });
    return true;
  } catch (error) {
    options.signal?.throwIfAborted();
    // Whatever else keeps it from being pressed is for the press itself to tell.
    return (error as Error).name !== 'TimeoutError';
  }
}

/** Whether a press leaves the document, and with it what the page has not been answered yet. */
export function leaves({ locator }: Operand, options: OperateOptions): Promise<boolean> {
  return reading(locator, 'leadsAway', startBudget(options));
}

/** Whether the time was over before the element came alive. */
async function staysDead({ locator }: Operand, error: unknown): Promise<boolean> {
  if (!(error instanceof Error) || error.name !== 'TimeoutError') return false;
  const alive = await reading(locator, 'alive', () => ({ timeout: diagnosisLimit })).catch(() => true);
  return !alive;
}

function finished(error: unknown): boolean {
  const log = (error as Error).message;
  // After a missed hit the log goes on with another try.
  return log.lastIndexOf('action done') > log.lastIndexOf('retrying ');
}
