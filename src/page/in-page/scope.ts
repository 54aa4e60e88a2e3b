import type { Scope } from '../../steps/target.ts';
import { type Sought, seek, share, wholeness } from './compare.ts';
import type { Hit } from './hits.ts';
import type { Look } from './look.ts';
import { regionsOf } from './regions.ts';
import { contains, isBefore } from './tree.ts';

/** A part of the document; a section in running text begins at its heading and ends before the next. */
export interface Region {
  root: Element;
  after?: Element;
  before?: Element | null;
  kind: Scope['kind'];
  /** 3 the whole of its name or of a cell, 1 somewhere in it. */
  extent: number;
}

export function holds(region: Region, element: Element): boolean {
  if (!contains(region.root, element)) return false;
  if (region.after && !contains(region.after, element) && !isBefore(region.after, element)) return false;
  return !region.before || (!contains(region.before, element) && isBefore(element, region.before));
}

/** The chain of a scope, outermost first. */
export function chainOf(scope: Scope | undefined): Scope[] {
  const chain: Scope[] = [];
  for (let at = scope; at; at = at.in) chain.unshift(at);
  return chain;
}

/** The regions that a scope names, most telling group first; within a group they are equals. */
export function regionGroups(scope: Scope, look: Look): Region[][] {
  const sought: Sought[] = seek(scope.words);
  const hits: Hit[] = look
    .hits(sought)
    .filter((hit) => hit.source !== 'description' && look.sight.boxOf(hit.at) !== null);
  const groups = new Map<string, Region[]>();
  for (const hit of hits) {
    const whole = wholeness(hit.text, sought) > 0;
    if (!whole && share(hit.text, sought) < 0.04) continue;
    for (const region of regionsOf(scope.kind, hit, look)) {
      const extent = whole ? 3 : 1;
      const key = `${9 - extent}${order.indexOf(region.kind)}`;
      const group = groups.get(key) ?? [];
      if (!group.some((other) => other.root === region.root && other.after === region.after))
        group.push({ ...region, extent });
      groups.set(key, group);
    }
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** For `any`: what a reader thinks of first when a part of the screen is known by these words. */
const order: Scope['kind'][] = ['dialog', 'row', 'item', 'menu', 'table', 'section', 'frame', 'any'];
