import type { ElementHandle } from 'playwright';
import { elementTold, readingOf } from '../reading.ts';

/** What a person would grip to drag the element. */
export async function gripOn(element: ElementHandle, isOnto: boolean): Promise<ElementHandle<Element>> {
  return elementTold(element, await readingOf(element, 'grip', isOnto));
}
