import { fold } from '../read/compare.ts';
import { ancestorsOf } from '../read/tree.ts';
import { isInSight } from './in-sight.ts';
import { itemOf } from './item.ts';
import type { KnownList } from './known-list.ts';

/**
 * Some fields are emptied by each choice, and what was chosen stands in a box below them, with a button to take it out:
 * words that were not there before, in the part of the page that has no other field, and not in a list over it.
 */
export function standsAnew({ start, before, listing }: KnownList, words: string): boolean {
  if (!(start instanceof HTMLInputElement) || start.value !== '' || !before) return false;
  const entries = listing?.elements ?? [];
  return [...partOf(start).querySelectorAll('*')].some(
    (element) =>
      !before.has(element) &&
      !entries.some((entry) => entry.contains(element) || element.contains(entry)) &&
      isInSight(element) &&
      fold(itemOf(element).text) === fold(words) &&
      !isOver(element),
  );
}

/** All around the field, as far as there is no other one. */
function partOf(start: Element): Element {
  let part = start;
  for (const around of ancestorsOf(start)) {
    const others = [...around.querySelectorAll(fields)].some((field) => field !== start && isInSight(field));
    if (others || around === document.body) break;
    part = around;
  }
  return part;
}

const fields = 'input:not([type=hidden]),select,textarea';

/** A list that is still open, or drawn anew, lies over the page. */
function isOver(element: Element): boolean {
  for (const at of [element, ...ancestorsOf(element)])
    if (at.matches('[role=option],[role=listbox],[popover]') || getComputedStyle(at).position === 'absolute')
      return true;
  return false;
}
