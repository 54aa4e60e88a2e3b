import type { Remembered } from '../baseline/model.ts';
import type { Comparison } from './model.ts';

/** Words so much alike are those of one element, also where nothing else speaks for it. */
export const akin = 0.45;

/** A matching of two views that is not done yet. */
export type Unpaired = Pick<Comparison, 'pairs' | 'removed' | 'added'>;

export function join(found: Unpaired, old: Remembered, now: Remembered): void {
  found.removed.splice(found.removed.indexOf(old), 1);
  found.added.splice(found.added.indexOf(now), 1);
  found.pairs.push({ old, now, confidence: 0.5 });
}
