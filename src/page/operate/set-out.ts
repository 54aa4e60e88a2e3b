import type { ElementHandle, Locator } from 'playwright';
import type { Budget } from './operand.ts';

/**
 * Moves the mouse a little way towards an entry of a menu that has opened beside the entry under the mouse. Menus stay open
 * while the mouse is on its way to them, and tell that by how it sets out: one that jumps comes from nowhere.
 */
export async function setOut(entry: Locator, budget: Budget): Promise<void> {
  const way = await entry.evaluateHandle(wayFrom, undefined, budget());
  try {
    const position = await way.evaluate((found) => found && { x: found.x, y: found.y });
    if (!position) return;
    const from = (await way.getProperty('element')).asElement() as ElementHandle;
    // Gone or covered by now, it is nothing to set out from.
    await from.hover({ ...budget(500), position, force: true }).catch(() => undefined);
  } finally {
    await way.dispose();
  }
}

/** Runs in the page: what is under the mouse and opens a menu, and the side of it that is nearer to the entry. */
function wayFrom(entry: Element): { element: Element; x: number; y: number } | null {
  const root = entry.getRootNode() as Document | ShadowRoot;
  const element = [...root.querySelectorAll('[aria-haspopup]:hover,[aria-expanded=true]:hover')].at(-1);
  if (!element || element.contains(entry)) return null;
  const middle = (e: Element): number => e.getBoundingClientRect().x + e.getBoundingClientRect().width / 2;
  const { width, height } = element.getBoundingClientRect();
  return { element, x: width * (middle(entry) < middle(element) ? 0.25 : 0.75), y: height / 2 };
}
