import { bare, fold } from '../read/compare.ts';
import { textOnScreen } from '../read/on-screen.ts';
import { ancestorsOf, contains } from '../read/tree.ts';
import { deepFromPoint } from '../see/stacking.ts';
import { isInSight } from './in-sight.ts';
import { itemOf } from './item.ts';
import type { KnownList } from './known-list.ts';

/**
 * Some fields are emptied by each choice, and what was chosen stands in a box below them, with a button to take it out,
 * or is the label or the value of a new field: words that were not there before, and not in a list over the page. Where no press is known
 * to have `landed` on the entry, in the part of the page alone that has no other field.
 */
export function standsAnew({ start, before, listing }: KnownList, words: string, landed: boolean): boolean {
  if (!(start instanceof HTMLInputElement) || start.value !== '' || !before) return false;
  const entries = listing?.elements ?? [];
  // What an entry says in brackets at its end tells of it, and goes no further.
  const taken = [words, words.replace(/\s*[（(][^（()）]*[)）]$/, '')].map((text) => bare(fold(text))).filter(Boolean);
  const part = landed ? document.body : partOf(start);
  return [...part.querySelectorAll('*')].some(
    (element) =>
      !before.has(element) &&
      !entries.some((entry) => entry.contains(element) || element.contains(entry)) &&
      isInSight(element) &&
      taken.includes(bare(fold(told(element)))) &&
      !isOver(element, start),
  );
}

/** Whether the words stand where a field was, with nothing else than what takes what was chosen out again. */
export function standsInPlace(place: DOMRect, words: string): boolean {
  const sought = bare(fold(words));
  const hit = deepFromPoint(place.x + Math.min(place.width / 2, nearEdge), place.y + place.height / 2);
  const around = hit ? [hit, ...ancestorsOf(hit)] : [];
  const own = around.filter((one) => one.getBoundingClientRect().height <= most * place.height);
  return own.some((one) => bare(fold(textOnScreen(one))).includes(sought));
}

/** Px from the edge of a field to the words in it. */
const nearEdge = 24;
/** How many times as high what takes the place of a field is at most. */
const most = 3;

/** What it says, or holds: some pages put what was chosen in a field of its own. */
function told(element: Element): string {
  return element instanceof HTMLInputElement ? element.value : itemOf(element).text;
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

/** A list that is still open, or drawn anew, lies over the page; a dialog that the field is in as well does not. */
function isOver(element: Element, start: Element): boolean {
  for (const at of [element, ...ancestorsOf(element)])
    if (contains(at, start)) return false;
    else if (at.matches('[role=option],[role=listbox],[popover]') || getComputedStyle(at).position === 'absolute')
      return true;
  return false;
}
