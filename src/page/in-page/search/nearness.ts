import type { Box } from '../box.ts';
import { sameLine } from '../label/placing.ts';
import type { Look } from '../look.ts';
import { seek, wholeness } from '../read/compare.ts';
import { ancestorsOf, closest, commonAncestor, contains } from '../read/tree.ts';
import { captionOf } from '../scope/caption.ts';
import { holds } from '../scope/region.ts';
import { sectionOf } from '../scope/section.ts';
import { boxOfWords } from '../see/words-box.ts';
import type { Ranked } from './fit.ts';

/** Where words are drawn that something is near to. */
export interface Place {
  at: Element;
  box: Box;
}

export function placesOf(near: string[], look: Look): Place[] {
  const sought = seek(near);
  const hits = look.hits(sought);
  const whole = hits.filter((hit) => wholeness(hit.text, sought));
  return (whole.length ? whole : hits).flatMap((hit) => {
    const box = boxOfWords(hit, sought, look.sight);
    return box ? [{ at: hit.at, box }] : [];
  });
}

/** Those candidates that are nearest to the places, when one is clearly nearer than the rest; else all of them. */
export function nearestTo(places: Place[], fits: Ranked[]): Ranked[] {
  const [alone, another] = new Set(places.flatMap(({ at }) => aloneWith(at, fits) ?? []));
  if (alone && !another) return [alone];
  const below = new Set(places.flatMap((place) => belowHeading(place, fits)));
  if (below.size === 1) return [...below];
  const ways = fits.map((fit): Way => {
    const all = places.map(({ at, box }) => ({
      place: at,
      isLevel: sameLine(box, fit.shown.box),
      distance: gap(box, fit.shown.box) + steps(at, fit.shown.element) * 12,
    }));
    return { fit, ...all.reduce((best, way) => (way.distance < best.distance ? way : best)) };
  });
  const [nearest, ...others] = onTheirLine(ways.toSorted((a, b) => a.distance - b.distance));
  const limit = nearest!.distance * 1.25 + 8;
  const close = others.filter(({ distance }) => distance <= limit);
  // What is nearest and alone with the words in a box goes with them, however far across the box it is.
  if (close.every(({ fit }) => isFurtherOut(fit, nearest!.fit, nearest!.place))) return [nearest!.fit];
  return [nearest!, ...close].map(({ fit }) => fit);
}

/** Where the words are a heading or a caption, what stands in the part of the page that it is the title of, or on its line. */
export function underTheirHeading(places: Place[], fits: Ranked[], look: Look): Ranked[] {
  if (fits.length < 2) return fits;
  const isTitle = ({ at }: Place) =>
    look.headings().some(({ element }) => contains(element, at)) || captionOf(at, look) !== null;
  const titles = places.filter(isTitle);
  const parts = titles.flatMap(({ at }) => sectionOf({ at, text: '', source: 'text' }, look));
  const own = fits.filter(
    ({ shown }) =>
      titles.some(({ box }) => sameLine(box, shown.box)) || parts.some((part) => holds(part, shown.element)),
  );
  return own.length ? own : fits;
}

interface Way {
  fit: Ranked;
  place: Element;
  distance: number;
  isLevel: boolean;
}

/** Of those that are as near in the markup, what stands on the line of the words goes with them, also where another line has something nearer. */
function onTheirLine(nearestFirst: Way[]): Way[] {
  const [nearest] = nearestFirst;
  const level = nearestFirst.filter((way) => way.isLevel && !isFurtherOut(way.fit, nearest!.fit, nearest!.place));
  return level.length ? level : nearestFirst;
}

/** How far out (levels of markup) from the words the box around them may be that makes a thing of their own of what is in it. */
const ownBox = 3;

/** The one candidate in the first box around the words that holds any: what stands nearer in another box belongs to that. */
function aloneWith(place: Element, fits: Ranked[]): Ranked | undefined {
  for (const around of [place, ...ancestorsOf(place, ownBox)]) {
    const inside = fits.filter(({ shown }) => contains(around, shown.element));
    if (inside.length) return inside.length === 1 ? inside[0] : undefined;
  }
  return undefined;
}

/** Of the cells of a table, those in the columns that a heading stands over. */
function belowHeading({ at }: Place, fits: Ranked[]): Ranked[] {
  const heading = closest(at, (e) => e.matches('th,[role=columnheader]'));
  const table = heading && closest(heading, (e) => e.matches('table,[role=table],[role=grid],[role=treegrid]'));
  if (!table) return [];
  const { left, right, bottom } = heading.getBoundingClientRect();
  return fits.filter(({ shown: { element, box } }) => {
    const middle = box.x + box.width / 2;
    return contains(table, element) && box.y >= bottom - 1 && left < middle && middle < right;
  });
}

/** Whether one must go further up from the place to find `fit` than to find `nearest`. */
function isFurtherOut(fit: Ranked, nearest: Ranked, place: Element): boolean {
  const around = commonAncestor(place, nearest.shown.element);
  return around !== null && !contains(around, fit.shown.element);
}

/** Px between two boxes; what is on the same line is nearer than what is as far below. */
export function gap(a: Box, b: Box): number {
  const dx = Math.max(0, b.x - (a.x + a.width), a.x - (b.x + b.width));
  const dy = Math.max(0, b.y - (a.y + a.height), a.y - (b.y + b.height));
  return dx + dy * 2;
}

/** How far up one must go from the words to find the candidate. */
function steps(text: Element, element: Element): number {
  const common = commonAncestor(text, element);
  let count = 0;
  for (let at: Element | null = text; at && at !== common; at = at.parentElement) count += 1;
  return count;
}
