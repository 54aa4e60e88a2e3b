import { descendantsOf } from '../read/tree.ts';
import type { Sight } from './visible.ts';

/** Days of a month: none has fewer. */
const shortest = 28;

/** Whether a box over the page says the days of a month and little else: a calendar that has been opened to pick one. */
export function isCalendar(layer: Element, sight: Sight): boolean {
  // As high as the window is a column of the page, which may show a month at all times.
  if (layer.getBoundingClientRect().height > innerHeight * 0.8) return false;
  const said = descendantsOf(layer)
    .filter((part) => !part.firstElementChild && sight.boxOf(part))
    .map((part) => part.textContent?.trim())
    .filter((text) => text);
  const days = said.filter((text) => /^(?:[1-9]|[12]\d|3[01])$/.test(text!));
  return new Set(days).size >= shortest && days.length * 2 > said.length;
}
