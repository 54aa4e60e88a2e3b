import type { ElementHandle, Locator } from 'playwright';
import { wordsSelector } from '../words-engine.ts';
import type { Budget } from './operand.ts';
import type { Readings } from './readings.ts';

type Given<What extends keyof Readings> = Parameters<Readings[What]>[1];
type Told<What extends keyof Readings> = ReturnType<Readings[What]>;

/**
 * What the element says of itself, in one round trip and in Playwright's isolated world: pages that nobody asks anything
 * else of are spared a second copy of Playwright's script, and none is disturbed by names that they have for their own.
 */
export async function reading<What extends keyof Readings>(
  locator: Locator,
  what: What,
  budget: Budget,
  given?: Given<What>,
): Promise<Told<What>> {
  const text = await locator.locator(wordsSelector({ kind: 'read', what, given })).textContent(budget());
  return JSON.parse(text!);
}

/** The same of an element that is held on to, whatever becomes of it. */
export async function readingOf<What extends keyof Readings>(
  element: ElementHandle,
  what: What,
  given?: Given<What>,
): Promise<Told<What>> {
  const told = (await element.$(wordsSelector({ kind: 'read', what, given })))!;
  const text = await told.textContent();
  told.dispose().catch(() => {});
  return JSON.parse(text!);
}

const numbers = new WeakMap<ElementHandle, Promise<number>>();

/** The number by which the page knows an element that is held on to; asked once. */
export function numberOf(element: ElementHandle): Promise<number> {
  const number = numbers.get(element) ?? readingOf(element, 'number');
  numbers.set(element, number);
  return number;
}

/** The element that a reading has told by its number, from what it was read of. @throws Error it is gone. */
export async function elementTold(from: Locator | ElementHandle, id: number): Promise<ElementHandle<HTMLElement>> {
  const told = wordsSelector({ kind: 'element', id });
  const [element] = await ('elementHandles' in from ? from.locator(told).elementHandles() : from.$$(told));
  if (!element) throw new Error('The element is not attached any more.');
  return element as ElementHandle<HTMLElement>;
}
