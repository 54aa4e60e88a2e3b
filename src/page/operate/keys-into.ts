import type { ElementHandle, Locator } from 'playwright';
import { within } from '../../base/within.ts';
import type { Budget } from './operand.ts';
import { readingOf } from './reading.ts';

/** Milliseconds for the page to say whether the keys have come. */
const answerLimit = 3_000;

/**
 * Does what sends keys for this very element: of those that would go to another one, nobody gets anything. `came` is false where
 * nothing came to it, because the focus was elsewhere or the page had drawn it anew.
 */
export async function keysInto<T>(
  place: Locator,
  work: () => Promise<T>,
  budget: Budget,
): Promise<{ came: boolean; result: T }> {
  const element = (await place.elementHandle(budget())) as ElementHandle;
  await readingOf(element, 'guardKeys');
  // A page that has gone has taken them along.
  const came = () => within(readingOf(element, 'keysCame'), answerLimit).catch(() => undefined);
  try {
    const result = await work();
    return { came: (await came()) ?? true, result };
  } catch (error) {
    await came();
    throw error;
  } finally {
    element.dispose().catch(() => {});
  }
}
