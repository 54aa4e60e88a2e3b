import { isDeepStrictEqual } from 'node:util';
import { StepFailure } from '../../base/errors.ts';
import type { Found } from '../../page/find/found.ts';
import type { Chapter, PlacedStep, Screen } from '../../runbook/model.ts';
import type { Target } from '../../steps/target.ts';
import type { Loss } from '../observer.ts';
import type { Running } from '../running.ts';
import { advised, isAgreed } from './advice.ts';

/** The words led to no element, or to several: nothing was touched, and other words may help. */
export const isFindable = ({ code }: StepFailure): boolean => code === 'not-found' || code === 'ambiguous';

/** What a step is about is gone, and the procedure can go on without it. */
export class LeftOut extends StepFailure {
  constructor({ code, text, hint, where }: StepFailure) {
    super(code, text, { hint, where });
  }
}

/** Finds what a step is about; when its words fit nothing, whoever observes the run may know other words. */
export async function locate(step: PlacedStep, target: Target, running: Running, timeout: number): Promise<Found> {
  const { sight, observer, pressed, chosen } = running;
  running.pressed = undefined;
  running.chosen = undefined;
  // What the press or the choice has brought may say the same words as what still stands there.
  const since = pressed?.at ?? chosen;
  if (since && target.purpose !== 'see') await sight.fetched(since);
  // What is saved as it is entered must not overtake what was entered before.
  if (target.purpose === 'see' || running.entered.length > 0) await sight.believed(since);
  const ready = foundAhead(step, target, running);
  if (ready) return noteUse(target, ready, running);
  const patience = Math.min(timeout, observer?.patience ?? timeout);
  try {
    const over = observer?.watch?.(() => [running.stage.page]);
    return noteUse(target, await sight.locate(target, patience, pressed).finally(over), running);
  } catch (failure) {
    if (!(failure instanceof StepFailure) || !isFindable(failure) || !observer) throw failure;
    const loss = lossOf(step, target, failure, running);
    const advice = await observer.advise?.(loss);
    if (advice && (await isAgreed(advice, running)))
      return noteUse(target, await sight.locate(advice.target!, timeout), running);
    if (advice) throw advised(failure, advice);
    if (!observer.missing) throw failure;
    const other = await observer.missing(loss);
    if (other === 'leave-out') throw new LeftOut(failure);
    if (other) return noteUse(other, await sight.locate(other, timeout), running);
    if (patience === timeout || failure.code === 'ambiguous') throw failure;
    return noteUse(target, await sight.locate(target, timeout - patience), running);
  }
}

/** How long (ms) what was seen holds without another look: what it was found by is made sure of when it is acted on. */
const aMoment = 100;

function foundAhead(step: PlacedStep, target: Target, running: Running): Found | undefined {
  const { ahead } = running;
  running.ahead = undefined;
  if (ahead?.step !== step || Date.now() - ahead.at > aMoment) return undefined;
  return isDeepStrictEqual(ahead.target, target) ? ahead.found : undefined;
}

/** What was found is remembered until the next screen, for whoever observes the run. */
export function noteUse(target: Target, found: Found, running: Running): Found {
  running.uses.push({ by: running.place.step ?? 'shows', target, found });
  return found;
}

export function lossOf(step: PlacedStep, target: Target, failure: StepFailure, running: Running): Loss {
  const { chapter, screen } = whereabouts(running);
  return { place: { ...running.place }, chapter, screen, step, page: running.stage.page, target, failure };
}

/** The chapter and screen of the runbook that the procedure is at. */
export function whereabouts({ runbook, place }: Running): { chapter: Chapter; screen: Screen } {
  const chapter = runbook.chapters.find(({ id }) => id === place.chapter)!;
  const screen = chapter.screens.find(({ id }) => id === place.screen) ?? chapter.screens[0]!;
  return { chapter, screen };
}
