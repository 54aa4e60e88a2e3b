import type { Loss } from '../../engine/observer.ts';
import { screenName } from '../baseline/store.ts';
import { nameOf } from '../drift/naming.ts';
import type { Mend } from '../mend/model.ts';
import type { Guide } from './guide.ts';
import type { Instead } from './instead.ts';

/** The screen and the step, as baselines name them. */
export function soughtBy({ chapter, screen, place, target }: Loss, { runbook }: Pick<Guide, 'runbook'>) {
  return { screen: screenName(runbook, chapter.id, screen.id), user: (place.step ?? 0) + 1, target };
}

/** The new words for the line of the step. */
export function mendOf({ step, target }: Loss, { old, confidence, reasons }: Instead, words: string): Mend {
  const key = step.kind;
  return { where: step.where, key, old: nameOf(old), sought: target.words, words, confidence, reasons };
}
