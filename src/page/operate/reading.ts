import type { Locator } from 'playwright';
import type { Budget } from './operand.ts';
import type { Readings } from './readings.ts';

/**
 * What the element says of itself, in one round trip and in Playwright's isolated world: pages that nobody asks anything
 * else of are spared a second copy of Playwright's script.
 */
export async function reading<What extends keyof Readings>(
  locator: Locator,
  what: What,
  budget: Budget,
): Promise<ReturnType<Readings[What]>> {
  const text = await locator.locator(`words=${JSON.stringify({ kind: 'read', what })}`).textContent(budget());
  return JSON.parse(text!);
}
