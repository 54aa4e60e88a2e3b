import type { Look } from '../look.ts';
import { contains, isBefore } from '../read/tree.ts';
import type { Ranked } from './fit.ts';
import { gap, type Place } from './nearness.ts';

/** Px from which a reader would not call one thing near to another, where something else is titled between the two. */
const far = 400;

/**
 * Whether a candidate is far from all of the words that it is said to be near to, in a part of the page that a heading between
 * them titles: what is meant may be on its way to where the words are.
 */
export function isFarOff({ shown: { element, box } }: Ranked, places: Place[], look: Look): boolean {
  return places.every(
    (place) =>
      gap(place.box, box) > far && look.headings().some((heading) => isBetween(heading.element, place.at, element)),
  );
}

const isBetween = (heading: Element, one: Element, other: Element) =>
  !contains(heading, one) && !contains(heading, other) && isBefore(one, heading) === isBefore(heading, other);
