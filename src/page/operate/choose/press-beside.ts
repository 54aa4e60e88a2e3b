import type { Frame } from 'playwright';
import type { Budget } from '../operand.ts';

/** Presses the bare page, where there is nothing: what hangs over it is shut so. Nothing where none of it is to be seen. */
export async function pressBeside(frame: Frame, budget: Budget): Promise<void> {
  const page = frame.locator(':root');
  const position = await page.evaluate(bareSpot, undefined, budget());
  if (position) await page.click({ ...budget(), position });
}

/** Runs in the page: a spot of the page itself, from the corner of its root element; those at the right come first. */
function bareSpot(root: Element): { x: number; y: number } | null {
  const { left, top } = root.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.scrollingElement ?? root;
  for (let x = clientWidth - 2; x > 0; x -= 16)
    for (let y = clientHeight - 2; y > 0; y -= 16) {
      const there = document.elementFromPoint(x, y);
      if (there === document.body || there === root) return { x: x - left, y: y - top };
    }
  return null;
}
