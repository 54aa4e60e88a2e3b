import type { ElementHandle, Page } from 'playwright';
import { settle } from '../effect.ts';
import type { Budget, Operand } from '../operand.ts';

interface Reading {
  now: number;
  min: number;
  max: number;
}

/** The handle that tells a slider's value, which the element is or holds; nothing when there is none. */
export async function sliderOf({ locator }: Operand, budget: Budget): Promise<ElementHandle<HTMLElement> | null> {
  const found = await locator.evaluateHandle(sliderIn, undefined, budget());
  return found.asElement() as ElementHandle<HTMLElement> | null;
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
  await slider.evaluate((node) => (node as HTMLElement).focus());
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
  let perPixel = (max - min) / (await room(slider));
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

/** Px that the handle can go in its track. */
function room(slider: ElementHandle): Promise<number> {
  return slider.evaluate((node) => {
    const handle = node as HTMLElement;
    const track = handle.parentElement?.getBoundingClientRect().width ?? 0;
    return Math.max(50, track - handle.getBoundingClientRect().width);
  });
}

function read(slider: ElementHandle): Promise<Reading> {
  return slider.evaluate((node) => {
    if (node instanceof HTMLInputElement)
      return { now: node.valueAsNumber, min: Number(node.min || 0), max: Number(node.max || 100) };
    const told = (name: string): number =>
      Number((node as Element).getAttribute(`aria-value${name}`) ?? { min: 0, max: 100 }[name] ?? Number.NaN);
    return { now: told('now'), min: told('min'), max: told('max') };
  });
}

/** Runs in the page. */
function sliderIn(start: Element): Element | null {
  // One of the browser has no height of its own where a kit draws nothing of it but the handle.
  const sliders = '[role=slider],input[type=range]';
  const inside = (root: ParentNode): Element | null => {
    const found = root.querySelector(sliders);
    if (found) return found;
    for (const host of root.querySelectorAll('*')) {
      const deep = host.shadowRoot && inside(host.shadowRoot);
      if (deep) return deep;
    }
    return null;
  };
  if (start.matches(sliders)) return start;
  return inside(start) ?? (start.shadowRoot && inside(start.shadowRoot));
}
