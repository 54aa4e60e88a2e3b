import { within } from '../../base/within.ts';
import type { Reached } from './fill/reach-field.ts';
import type { Budget } from './operand.ts';
import { reading } from './reading.ts';

/** Milliseconds for the page to say whether the keys have come. */
const answerLimit = 3_000;

/**
 * Does what sends keys for this very element: of those that would go to another one, nobody gets anything. `came` is false where
 * nothing came to it, because the focus was elsewhere or the page had drawn it anew.
 */
export async function keysInto<T>(
  { whole, document }: Pick<Reached, 'whole' | 'document'>,
  work: () => Promise<T>,
  budget: Budget,
): Promise<{ came: boolean; result: T }> {
  await reading(whole, 'guardKeys', budget);
  // The element itself may be gone by then. A page that has gone has taken the keys along.
  const came = () => within(reading(document, 'keysCame', budget), answerLimit).catch(() => undefined);
  try {
    const result = await work();
    return { came: (await came()) ?? true, result };
  } catch (error) {
    await came();
    throw error;
  }
}
