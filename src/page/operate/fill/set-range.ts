import type { Locator } from 'playwright';
import { reading } from '../reading.ts';
import { setWhole, type Typing } from './type-text.ts';

/** Milliseconds for the mouse to come to a handle: one that something lies over is let go of by a key instead. */
const reach = 1_000;

/** Takes the handle, moves it and lets go of it: many a page shows what is set before that, and saves it only then. */
export const setRange: Typing = async (field, text, operand, budget) => {
  const { mouse, keyboard } = operand.page;
  const come = async (range: Locator) => {
    await range.hover({ ...budget(reach), position: await reading(range, 'sliderHandle', budget) });
    return reading(range, 'hovered', budget);
  };
  const isThere = await come(field).catch(() => false);
  if (isThere) await mouse.down();
  try {
    await setWhole(field, text, operand, budget);
  } finally {
    await (isThere ? mouse.up() : keyboard.press('Shift'));
  }
};
