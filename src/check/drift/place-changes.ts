import type { Remembered } from '../baseline/model.ts';
import type { Comparison, Draft, Pair } from './model.ts';
import { isTick, kindOf, nameOf } from './naming.ts';
import { reorderings, wentAlong } from './order.ts';
import { asScrolledBefore } from './pinned.ts';
import { findMoved } from './places.ts';

/** What stands elsewhere now: in another order, or moved. */
export function placeChanges(all: Comparison): Draft[] {
  // Which of several things without words is which nobody can tell, and messages pile up as they come.
  const pairs = asScrolledBefore(all).filter(
    ({ old, now }) =>
      !isOtherTick(old, now) &&
      (nameOf(old) !== '' || old.icon !== '') &&
      (!old.live || old.usedBy.length + now.usedBy.length > 0),
  );
  const comparison = { ...all, pairs };
  const orders = reorderings(pairs.filter(isOnlyOne(pairs)));
  const explained = new Set(orders.flatMap(({ list }) => list));
  const told = orders.filter(({ out }) => !out.every(({ old }) => old.varies.includes('order')));
  const ordered: Draft[] = told.map(({ out, before, after, uniform }) => {
    const [{ old, now }] = out as [Pair];
    const common = { old, now, role: kindOf(old), name: nameOf(old), boxBefore: old.box, boxAfter: now.box };
    if (!uniform && out.length === 1) return { ...common, kind: 'moved' };
    const others = out.slice(1).map((pair) => pair.old);
    return { ...common, kind: 'reordered', before: before.join(' · '), after: after.join(' · '), others };
  });
  const moved = findMoved(comparison).flatMap((cluster): Draft[] => {
    const left = cluster.filter((pair) => !explained.has(pair) && !orders.some((order) => wentAlong(pair, order)));
    const [first] = left.toSorted((a, b) => b.old.usedBy.length - a.old.usedBy.length || area(b) - area(a));
    if (!first) return [];
    const { old, now } = first;
    const others = left.filter((pair) => pair !== first).map((pair) => pair.old);
    return [
      { kind: 'moved', old, now, role: kindOf(old), name: nameOf(old), boxBefore: old.box, boxAfter: now.box, others },
    ];
  });
  return [...ordered, ...moved];
}

/** A box to tick stands before its words, and the switch that it became behind them. */
function isOtherTick(old: Remembered, now: Remembered): boolean {
  return isTick(old) && isTick(now) && kindOf(old) !== kindOf(now);
}

/** Which of several that say the same is which nobody can tell either: a time, a button in each row. */
function isOnlyOne(pairs: Pair[]): (pair: Pair) => boolean {
  const keyOf = ({ now }: Pair) => `${now.frame} ${kindOf(now)} ${nameOf(now)}`;
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(keyOf(pair), (counts.get(keyOf(pair)) ?? 0) + 1);
  return (pair) => counts.get(keyOf(pair)) === 1;
}

function area({ old }: Pair): number {
  return old.box[2] * old.box[3];
}
