import { settle } from './effect.ts';
import type { Budget, Operand } from './operand.ts';
import { reading } from './reading.ts';

/**
 * Waits until the element no longer looks dead, and says whether it came alive. Playwright waits for what the browser
 * or ARIA call disabled; for the rest we do. An element rendered anew is looked at in place of the one before.
 */
export async function comeAlive({ locator }: Operand, budget: Budget): Promise<boolean> {
  // Half a second is kept for the message, should it stay dead.
  const time = Math.max(1, budget().timeout - 500);
  const { good } = await settle(() => reading(locator, 'alive', budget), Boolean, budget, time);
  return good;
}
