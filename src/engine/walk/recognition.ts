import type { Screen } from '../../runbook/model.ts';
import { conditionTarget } from '../../steps/condition.ts';
import { stepKindOf } from '../../steps/index.ts';
import type { Target } from '../../steps/target.ts';
import type { Running } from '../running.ts';
import type { Beginning } from '../shown.ts';

/** How a screen is recognised: by what it shows, else by what its first step is about. */
export function recognition(screen: Screen, running: Running): Target | undefined {
  const words = (list: string[]) => running.values.words(list);
  if (screen.shows) return conditionTarget(screen.shows, words);
  for (const step of screen.steps) {
    if (step.keys.when || running.values.absentIn(step.keys)) continue;
    // What comes after it is not on the screen before: the screen is begun without being seen.
    if (stepKindOf(step).leads) return undefined;
    const target = stepKindOf(step).target?.(step.keys as never, { words });
    if (target) return target;
  }
  return undefined;
}

/** The step that a screen begins with, and what it is about, when that can be looked for beforehand. */
export function beginning({ steps }: Screen, running: Running): Beginning | undefined {
  const step = steps.find(({ keys }) => !running.values.absentIn(keys));
  if (!step || step.keys.when || stepKindOf(step).leads) return undefined;
  const target = stepKindOf(step).target?.(step.keys as never, { words: (list) => running.values.words(list) });
  // In a scope, each frame is looked at after the one around it.
  return target && !target.in ? { step, target } : undefined;
}
