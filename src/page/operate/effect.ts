import { setTimeout as pause } from 'node:timers/promises';
import { StepFailure } from '../../base/errors.ts';
import type { Text } from '../../base/text.ts';
import type { Budget } from './operand.ts';

/** Milliseconds between looks: at once, then less and less often, as Playwright's own polling does. */
const looks = [10, 20, 50, 100];

export interface Settled<T> {
  good: boolean;
  last: T;
}

/**
 * Looks at the page until `good` holds or `atMost` milliseconds of the budget are over.
 * Never fails for a state that is not good: the caller knows the words for it.
 */
export async function settle<T>(
  read: () => Promise<T>,
  good: (state: T) => boolean,
  budget: Budget,
  atMost = 5_000,
): Promise<Settled<T>> {
  const end = Date.now() + budget(atMost).timeout;
  let last = await read();
  for (let look = 0; ; look++) {
    if (good(last)) return { good: true, last };
    if (Date.now() >= end) return { good: false, last };
    await pause(looks[Math.min(look, looks.length - 1)], undefined, { signal: budget().signal });
    try {
      last = await read();
    } catch (error) {
      // The time was over during the look: the one before it stands.
      if ((error as Error).name !== 'TimeoutError') throw error;
    }
  }
}

/** The step was carried out and the page did not take it. */
export function noEffect(text: Text, hint?: Text): StepFailure {
  return new StepFailure('no-effect', text, { hint });
}
