import { Look } from './look.ts';
import type { ElementQuery } from './protocol.ts';
import { stillHolds } from './read/changes.ts';
import { textOf } from './read/tree.ts';
import { search } from './search/search.ts';

// A list that is drawn anew may put another of its rows into the elements that are there, under the mouse on its way to one.

/** What each element was asked for by last, and what it said then. */
const asked = new WeakMap<Element, { query: ElementQuery; said: string }>();

export function noteAsked(elements: Element[], query: ElementQuery): Element[] {
  for (const element of elements) asked.set(element, { query, said: textOf(element) });
  return elements;
}

/**
 * Whether the element has become another one since: what it was asked for by is now something else on the page. Where
 * nothing else is, it is what it was: a button may say another thing under the mouse, and one that has moved to the words
 * of its place, or a menu that opens there with the same words, takes nothing from it.
 */
export function hasBecomeAnother(element: Element): boolean {
  const { query, said } = asked.get(element) ?? {};
  const target = query?.target;
  if (!target || target.nth || stillHolds(fitting(query.id, { target, outside: query.outside ?? 0 }))) return false;
  const isPlaced = target.in !== undefined || target.near !== undefined;
  if (!isPlaced && textOf(element) === said) return false;
  const fits = search({ target, outside: query.outside ?? 0 }, new Look());
  const [best] = fits;
  return best !== undefined && best.tier < 3 && !fits.some(({ shown }) => shown.element === element);
}

/** What is known of an element that was found. */
export function fitting(id: number, { target, outside }: { target: ElementQuery['target']; outside: number }): string {
  return JSON.stringify([id, outside, target]);
}
