import type { Purpose, Scope } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import { type Sought, seek, share, wholeness } from '../read/compare.ts';
import type { Hit } from '../read/hit.ts';
import { isOtherName } from '../read/other-name.ts';
import { isRead } from './named-so.ts';
import type { Region } from './region.ts';
import { regionsOf } from './regions.ts';

/** The chain of a scope, outermost first. */
export function chainOf(scope: Scope | undefined): Scope[] {
  const chain: Scope[] = [];
  for (let at = scope; at; at = at.in) chain.unshift(at);
  return chain;
}

/**
 * The regions that a scope names, most telling group first; within a group they are equals. For who does something there
 * a row of another name, of which the words are a part, is another row.
 */
export function regionGroups(scope: Scope, look: Look, purpose: Purpose = 'see'): Region[][] {
  const sought: Sought[] = seek(scope.words);
  const hits: Hit[] = look
    .hits(sought)
    .filter((hit) => hit.source !== 'description' && look.sight.boxOf(hit.at) !== null);
  const groups = new Map<string, Region[]>();
  for (const hit of hits) {
    const whole = wholeness(hit.text, sought) > 0;
    if (!whole && share(hit.text, sought) < 0.04) continue;
    const isOther = !whole && purpose !== 'see' && isOtherName(hit.text, sought);
    for (const region of regionsOf(scope.kind, hit, look)) {
      if (isOther && named.has(region.kind)) continue;
      const extent = whole ? 3 : 1;
      const key = `${9 - extent}${order.indexOf(region.kind)}`;
      const group = groups.get(key) ?? [];
      if (!group.some((other) => other.root === region.root && other.after === region.after))
        group.push({ ...region, at: hit.at, extent, isName: whole && isRead(hit) });
      groups.set(key, group);
    }
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** What is one of many, each with its name. */
const named: ReadonlySet<Scope['kind']> = new Set<Scope['kind']>(['row', 'item']);

/** For `any`: what a reader thinks of first when a part of the screen is known by these words. */
const order: Scope['kind'][] = ['dialog', 'row', 'item', 'menu', 'table', 'section', 'frame', 'any'];
