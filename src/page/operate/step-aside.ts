import type { Budget, Operand } from './operand.ts';
import { reading } from './reading.ts';

/** Takes the mouse off what lies over the element and stays for as long as the mouse is on it, as a person does. */
export async function stepAside({ locator, page }: Operand, budget: Budget): Promise<void> {
  const beside = await reading(locator, 'heldCover', budget);
  if (!beside) return;
  const box = await locator.boundingBox(budget());
  if (box) await page.mouse.move(box.x + beside.x - beside.corner.x, box.y + beside.y - beside.corner.y);
}
