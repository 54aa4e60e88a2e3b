import type { Budget, Operand } from './operand.ts';
import { reading } from './reading.ts';

/** Milliseconds between two looks at what a press may be waiting for. */
const pace = 400;

/** Does what waits until the element is free; meanwhile the mouse leaves what stays over it only because the mouse is on it. */
export async function steppingAside(operand: Operand, budget: Budget, press: () => Promise<void>): Promise<void> {
  let over = false;
  // One that is waited for no longer than usual is not asked about anything.
  const timer = setInterval(() => stepAside(operand, budget, () => over).catch(() => {}), pace);
  try {
    await press();
  } finally {
    over = true;
    clearInterval(timer);
  }
}

async function stepAside({ locator, page }: Operand, budget: Budget, isOver: () => boolean): Promise<void> {
  const beside = await reading(locator, 'heldCover', () => budget(pace));
  const box = beside && (await locator.boundingBox(budget(pace)));
  if (box && !isOver()) await page.mouse.move(box.x + beside.x - beside.corner.x, box.y + beside.y - beside.corner.y);
}
