import type { Locator } from 'playwright';
import { setWhole, type Typing } from './type-text.ts';

/** Milliseconds for the mouse to come to a handle: one that something lies over is let go of by a key instead. */
const reach = 1_000;

/** Takes the handle, moves it and lets go of it: many a page shows what is set before that, and saves it only then. */
export const setRange: Typing = async (field, text, operand, budget) => {
  const { mouse, keyboard } = operand.page;
  const come = async (range: Locator) => {
    await range.hover({ ...budget(reach), position: await range.evaluate(handleOf, undefined, budget()) });
    return range.evaluate((one) => one.matches(':hover'), undefined, budget());
  };
  const isThere = await come(field).catch(() => false);
  if (isThere) await mouse.down();
  try {
    await setWhole(field, text, operand, budget);
  } finally {
    await (isThere ? mouse.up() : keyboard.press('Shift'));
  }
};

/** Runs in the page: about where the handle is, to which the value would jump from elsewhere. */
function handleOf(element: Element): { x: number; y: number } {
  const { valueAsNumber: value, min, max, clientWidth: width, clientHeight: height } = element as HTMLInputElement;
  const handle = Math.min(16, width);
  const [least, most] = [Number(min || 0), Number(max || 100)];
  const part = most > least ? (value - least) / (most - least) : 0.5;
  const from = getComputedStyle(element).direction === 'rtl' ? 1 - part : part;
  return { x: handle / 2 + from * (width - handle), y: height / 2 };
}
