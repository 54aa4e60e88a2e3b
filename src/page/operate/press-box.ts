import type { ElementHandle, Locator } from 'playwright';
import { wasSent } from './failure.ts';
import type { Budget } from './operand.ts';
import { elementTold, reading } from './reading.ts';

/**
 * Presses a check box, switch or radio button where a person would; fails when it is drawn anew under the press. Resolves
 * to what was pressed of it.
 */
export async function pressBox(box: Locator, budget: Budget): Promise<ElementHandle | null> {
  const spot = await reading(box, 'spot', budget);
  // Nothing to press yet, perhaps because something lies over it: Playwright waits for it and tells what it is.
  if (!spot) {
    await box.click(budget());
    return null;
  }
  const { id, ...position } = spot;
  const element = await elementTold(box, id);
  await element.click({ ...budget(), position });
  return element;
}

/** The same of one that its locator finds again when it is drawn anew. */
export async function pressBoxAnew(box: Locator, budget: Budget): Promise<ElementHandle | null> {
  for (;;) {
    try {
      return await pressBox(box, budget);
    } catch (error) {
      const isAnew = /not attached/.test((error as Error).message) && !wasSent(error);
      if (!isAnew || budget().timeout <= 1) throw error;
    }
  }
}
