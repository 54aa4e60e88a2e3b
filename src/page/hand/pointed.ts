import type { Locator, Page } from 'playwright';

interface Pointable {
  page: Page;
  locator: Locator;
  /** Where in the element, in CSS px from its corner; its middle when nothing is said. */
  spot?: { x: number; y: number };
}

/** What the mouse was put on, one after the other, since anything else was done. */
const pointed = new WeakMap<Page, Pointable[]>();

export function notePointed(operand: Pointable): void {
  pointed.set(operand.page, [...(pointed.get(operand.page) ?? []), operand]);
}

/** The mouse goes elsewhere. */
export function forgetPointed(page: Page): void {
  pointed.delete(page);
}

export function isPointed(page: Page): boolean {
  return pointed.has(page);
}

/** The same way once more: a menu that closed by itself, or did not notice the mouse, opens again as it does for a person. */
export async function pointAgain(page: Page, { signal }: { signal?: AbortSignal }): Promise<void> {
  // Away first: what the mouse has not left it cannot enter.
  // Asked for one by one: a page may have the names for its own by which Playwright would tell several.
  await page.mouse.move((await page.evaluate(() => innerWidth)) - 1, (await page.evaluate(() => innerHeight)) - 1);
  for (const { locator, spot } of pointed.get(page) ?? [])
    await locator.hover({ position: spot, timeout: 1_000, signal }).catch(() => {});
}

/** Does what takes the mouse elsewhere in between, and puts it back on what it was put on before. */
export async function puttingBack(page: Page, work: () => Promise<void>): Promise<void> {
  const before = pointed.get(page);
  await work();
  if (!before || page.isClosed()) return;
  pointed.set(page, before);
  await pointAgain(page, {});
}
