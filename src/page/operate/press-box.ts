import type { ElementHandle, Locator } from 'playwright';
import { spotOf } from './box-spot.ts';
import type { Budget } from './operand.ts';

/** Presses a check box, switch or radio button where a person would. */
export async function pressBox(box: Locator | ElementHandle<Element>, budget: Budget): Promise<void> {
  const spot = await (box as Locator).evaluateHandle(spotOf, undefined, budget());
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
