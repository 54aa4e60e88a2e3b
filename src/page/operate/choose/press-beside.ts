import type { Frame } from 'playwright';
import type { Budget } from '../operand.ts';
import { reading } from '../reading.ts';

/** Presses the bare page, where there is nothing: what hangs over it is shut so. Nothing where none of it is to be seen. */
export async function pressBeside(frame: Frame, budget: Budget): Promise<void> {
  const page = frame.locator(':root');
  const position = await reading(page, 'bareSpot', budget);
  if (position) await page.click({ ...budget(), position });
}
