import { isDeepStrictEqual } from 'node:util';
import type { Loss } from '../../engine/observer.ts';
import type { Chapter, PlacedStep, Screen } from '../../runbook/model.ts';
import { screenName } from '../baseline/store.ts';
import { nameOf } from '../drift/naming.ts';
import type { Mend } from '../mend/model.ts';
import type { Guide } from './guide.ts';
import type { Instead } from './instead.ts';

/** The screen and the step, as baselines name them. */
export function soughtBy({ chapter, screen, place, step, target }: Loss, { runbook }: Pick<Guide, 'runbook'>) {
  const own = { screen, index: place.step ?? 0 };
  const by = (own.screen.steps[own.index] !== step && twinOf(step, chapter)) || own;
  return { screen: screenName(runbook, chapter.id, by.screen.id), user: by.index + 1, target };
}

/** A step that only leads to where something is looked at is known by the one of the procedure that says the same. */
function twinOf({ keys }: PlacedStep, { screens }: Chapter): { screen: Screen; index: number } | undefined {
  const all = screens.map((screen) => ({
    screen,
    index: screen.steps.findIndex((one) => isDeepStrictEqual(one.keys, keys)),
  }));
  return all.find(({ index }) => index >= 0);
}

/** The new words for the line of the step. */
export function mendOf({ step, target }: Loss, { old, confidence, reasons }: Instead, words: string): Mend {
  const key = step.kind;
  const mend = { where: step.where, key, old: nameOf(old), sought: target.words, words, confidence, reasons };
  return target.css ? { ...mend, css: target.css } : mend;
}
