import { seek, wholeness } from './compare.ts';
import type { Look } from './look.ts';
import type { Box } from './protocol.ts';
import type { Ranked } from './search.ts';
import { commonAncestor } from './tree.ts';

/** Those candidates that are nearest to the words, when one is clearly nearer than the rest; else all of them. */
export function distanceTo(near: string[], fits: Ranked[], look: Look): Ranked[] {
  const sought = seek(near);
  const hits = look.hits(sought);
  const whole = hits.filter((hit) => wholeness(hit.text, sought));
  const places = (whole.length ? whole : hits).flatMap((hit) => {
    const box = look.sight.boxOf(hit.at);
    return box ? [{ at: hit.at, box }] : [];
  });
  if (!places.length) return [];
  const far = fits.map((fit) => ({
    fit,
    distance: Math.min(...places.map(({ at, box }) => gap(box, fit.shown.box) + steps(at, fit.shown.element) * 12)),
  }));
  far.sort((a, b) => a.distance - b.distance);
  const limit = far[0]!.distance * 1.25 + 8;
  return far.filter(({ distance }) => distance <= limit).map(({ fit }) => fit);
}

/** Px between two boxes; what is on the same line is nearer than what is as far below. */
function gap(a: Box, b: Box): number {
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
