import { sameLine } from '../label/placing.ts';
import type { Look } from '../look.ts';
import { type Sought, wholeness } from '../read/compare.ts';
import { isControl } from '../read/roles.ts';
import { ancestorsOf, closest, contains } from '../read/tree.ts';
import type { Ranked } from './fit.ts';
import type { Place } from './nearness.ts';

/**
 * Whether what the words are said near to has one that is called so itself, which does not show now, as of a row that shows its
 * buttons under the mouse: the one that does show belongs to something else.
 */
export function isElsewhere(places: Place[], fits: Ranked[], sought: Sought[], look: Look): boolean {
  const unseen = look
    .hits(sought)
    .filter((hit) => wholeness(hit.text, sought) && !look.sight.boxOf(hit.at) && isThing(hit.at, hit.source))
    .map(({ at }) => at);
  if (!unseen.length) return false;
  return places.every(({ at, box }) => {
    if (fits.some(({ shown }) => sameLine(box, shown.box))) return false;
    for (const around of [at, ...ancestorsOf(at)]) {
      if (fits.some(({ shown }) => contains(around, shown.element))) return false;
      if (unseen.some((one) => contains(around, one))) return true;
    }
    return false;
  });
}

const isThing = (at: Element, source: string) => source !== 'text' || closest(at, isControl) !== null;
