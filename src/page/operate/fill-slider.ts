import { settle } from './effect.ts';
import type { Budget, Operand } from './operand.ts';

interface Slider {
  now: number;
  found: boolean;
}

/** Moves a slider with the arrow keys to the value; returns the value it has afterwards. */
export async function fillSlider(operand: Operand, text: string, budget: Budget): Promise<string> {
  const { locator, page } = operand;
  const wanted = Number(text.normalize('NFKC').replace(/[^\d.-]/g, ''));
  const read = (): Promise<Slider> => locator.evaluate(readSlider, true, budget());
  let { now } = await read();
  // The first key tells how far one key goes, and which way.
  for (let keys = 0; now !== wanted && keys < 2_000; keys++) {
    await page.keyboard.press(now < wanted ? 'ArrowRight' : 'ArrowLeft');
    const { good, last } = await settle(read, (slider) => slider.now !== now, budget, 500);
    const passed = Math.sign(wanted - now) !== Math.sign(wanted - last.now);
    now = last.now;
    if (!good || passed) break;
  }
  return String(now);
}

/** Runs in the page: the value of the slider that the element is or holds, which gets the focus. */
export function readSlider(start: Element, focus = false): Slider {
  const inside = (root: ParentNode): Element | null => {
    const found = root.querySelector('[role=slider]');
    if (found) return found;
    for (const host of root.querySelectorAll('*')) {
      const deep = host.shadowRoot && inside(host.shadowRoot);
      if (deep) return deep;
    }
    return null;
  };
  const slider =
    (start.matches('[role=slider]') && start) ||
    inside(start) ||
    (start.shadowRoot && inside(start.shadowRoot)) ||
    null;
  if (focus) (slider as HTMLElement | null)?.focus();
  return { now: Number(slider?.getAttribute('aria-valuenow')), found: slider !== null };
}
