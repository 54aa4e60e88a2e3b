import { settle } from './effect.ts';
import type { Budget, Operand } from './operand.ts';
import { reading } from './reading.ts';

/** Waits, half of the step's time at most, for the scripts that the page still asks for: what is done before them is not heard. */
export async function whenHeard({ locator }: Operand, budget: Budget): Promise<void> {
  const isEarly = () => reading(locator, 'early', budget);
  await settle(isEarly, (early) => !early, budget, budget().timeout / 2);
}
