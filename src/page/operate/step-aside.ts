import { openAgain } from '../hand/last-pressed.ts';
import type { Budget, Operand } from './operand.ts';
import { reading } from './reading.ts';

/** Milliseconds between two looks at what a press may be waiting for. */
const pace = 400;

/**
 * Does what waits until the element is free; meanwhile the mouse leaves what stays over it only because the mouse is on it,
 * the focus a field whose list hangs over it, and a menu that was shut under it is opened again. `goElsewhere` is called with
 * another spot where what comes over the middle is a part of it.
 */
export async function steppingAside<T>(
  operand: Operand,
  budget: Budget,
  press: () => Promise<T>,
  goElsewhere?: (spot: Operand['spot']) => void,
): Promise<T> {
  let over = false;
  let busy = false;
  const look = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    await stepAside(operand, budget, () => over, goElsewhere).catch(() => {});
    busy = false;
  };
  // One that is waited for no longer than usual is not asked about anything.
  const timer = setInterval(look, pace);
  try {
    return await press();
  } finally {
    over = true;
    clearInterval(timer);
  }
}

async function stepAside(
  operand: Operand,
  budget: Budget,
  isOver: () => boolean,
  goElsewhere?: (spot: Operand['spot']) => void,
): Promise<void> {
  const { locator, page, query, name } = operand;
  await openAgain(page, query?.target?.words ?? [name], budget(), isOver);
  const beside = await reading(locator, 'heldCover', () => budget(pace));
  const spot = beside && goElsewhere && (await reading(locator, 'besideOwn', () => budget(pace)));
  if (spot && !isOver()) return goElsewhere(spot);
  const box = beside && (await locator.boundingBox(budget(pace)));
  if (isOver()) return;
  if (box) await page.mouse.move(box.x + beside.x - beside.corner.x, box.y + beside.y - beside.corner.y);
  else await reading(locator, 'focusList', () => budget(pace));
}
