import type { Look } from '../look.ts';
import type { FrameTarget } from '../protocol.ts';
import { contains } from '../read/tree.ts';
import { namedSo } from '../scope/named-so.ts';
import { holds, type Region } from '../scope/region.ts';
import { chainOf, regionGroups } from '../scope/scope.ts';
import type { Fit } from './fit.ts';

/** Applies the scopes from the outermost inwards; of several ways to read a scope the first that holds a candidate counts. */
export function within(fits: Fit[], { target, outside }: FrameTarget, look: Look): Fit[] {
  const chain = chainOf(target.in).slice(outside);
  if (!chain.length) return fits;
  let outer: Region[] | null = null;
  for (const [i, scope] of chain.entries()) {
    const groups = regionGroups(scope, look, target.purpose).map((group) =>
      group.filter((r) => !outer || outer.some((o) => holds(o, r.root) || contains(r.root, o.root))),
    );
    const good = namedSo(groups, look).find((group) =>
      group.some((region) => fits.some((fit) => holds(region, fit.shown.element))),
    );
    if (!good) return [];
    fits = tightest(fits, good);
    if (i < chain.length - 1) outer = good;
  }
  return fits;
}

/** Regions of one group may nest: a candidate counts where the smallest region around it is one that holds no smaller one with candidates. */
function tightest(fits: Fit[], regions: Region[]): Fit[] {
  const live = regions.filter((region) => fits.some((fit) => holds(region, fit.shown.element)));
  const leaves = live.filter(
    (region) =>
      !live.some((other) => other !== region && other.root !== region.root && contains(region.root, other.root)),
  );
  return fits.filter((fit) => leaves.some((region) => holds(region, fit.shown.element)));
}
