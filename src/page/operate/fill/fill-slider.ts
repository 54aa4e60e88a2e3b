import type { ElementHandle, Page } from 'playwright';
import { settle } from '../effect.ts';
import type { Budget, Operand } from '../operand.ts';
import { elementTold, reading, readingOf } from '../reading.ts';
import type { SliderValue } from './read-slider.ts';

/** The handle that tells a slider's value, which the element is or holds; nothing when there is none. */
export async function sliderOf({ locator }: Operand, budget: Budget): Promise<ElementHandle<HTMLElement> | null> {
  const id = await reading(locator, 'sliderIn', budget);
  return id === null ? null : elementTold(locator, id);
}

/** Moves the slider with the arrow keys, or by its handle where keys move nothing; returns the value it has afterwards. */
export async function fillSlider(slider: ElementHandle, page: Page, text: string, budget: Budget): Promise<string> {
  const wanted = Number(text.normalize('NFKC').replace(/[^\d.-]/g, ''));
  const start = await read(slider);
  await byKeys(slider, page, wanted, budget);
  const now = await read(slider);
  if (now.now === start.now && now.now !== wanted) await byHandle(slider, page, wanted, budget);
  return String((await read(slider)).now);
}

async function byKeys(slider: ElementHandle, page: Page, wanted: number, budget: Budget): Promise<void> {
  await slider.focus();
  let { now } = await read(slider);
  // The first key tells how far one key goes, and which way.
  for (let keys = 0; now !== wanted && keys < 2_000; keys++) {
    await page.keyboard.press(now < wanted ? 'ArrowRight' : 'ArrowLeft');
    const { good, last } = await settle(
      () => read(slider),
      (reading) => reading.now !== now,
      budget,
      500,
    );
    const passed = Math.sign(wanted - now) !== Math.sign(wanted - last.now);
    now = last.now;
    if (!good || passed) break;
  }
}

/** Drags the handle; how far a pixel goes shows on the way. */
async function byHandle(slider: ElementHandle, page: Page, wanted: number, budget: Budget): Promise<void> {
  const box = await slider.boundingBox();
  const { min, max, now: start } = await read(slider);
  if (!box || !(max > min)) return;
  let x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  let now = start;
  let perPixel = (max - min) / (await readingOf(slider, 'sliderRoom'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  try {
    for (let moves = 0; now !== wanted && moves < 40; moves++) {
      const [from, before] = [x, now];
      const step = (wanted - now) / perPixel;
      x += Math.abs(step) < 1 ? Math.sign(step) : step;
      await page.mouse.move(x, y, { steps: 4 });
      const moved = await settle(
        () => read(slider),
        (reading) => reading.now !== before,
        budget,
        200,
      );
      now = moved.last.now;
      if (now !== before) perPixel = (now - before) / (x - from);
    }
  } finally {
    await page.mouse.up();
  }
}

/** What a slider that tells nothing stands at is no number. */
async function read(slider: ElementHandle): Promise<SliderValue> {
  const { now, ...rest } = await readingOf(slider, 'slider');
  return { now: now ?? Number.NaN, ...rest };
}
