import type { ElementHandle, Locator } from 'playwright';
import { spotOf } from './box-spot.ts';
import { wasSent } from './failure.ts';
import type { Budget } from './operand.ts';

/** Presses a check box, switch or radio button where a person would. */
export async function pressBox(box: Locator, budget: Budget): Promise<void> {
  for (;;) {
    try {
      return await pressSpot(box, budget);
    } catch (error) {
      // What is pressed is held on to, so that Playwright does not look for it again by itself.
      const isAnew = /not attached/.test((error as Error).message) && !wasSent(error);
      if (!isAnew || budget().timeout <= 1) throw error;
    }
  }
}

async function pressSpot(box: Locator, budget: Budget): Promise<void> {
  const spot = await box.evaluateHandle(spotOf, undefined, budget());
  try {
    const at = await spot.evaluate((found) => found && { x: found.x, y: found.y });
    // Nothing to press yet, perhaps because something lies over it: Playwright waits for it and tells what it is.
    if (!at) return await box.click(budget());
    const element = (await spot.getProperty('element')).asElement() as ElementHandle;
    await element.click({ ...budget(), position: at });
  } finally {
    await spot.dispose();
  }
}
