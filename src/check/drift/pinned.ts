import type { Rect } from '../../page/picture/mask-protocol.ts';
import type { Comparison, Pair } from './model.ts';

/** Where things stand seen from the page as it was: what keeps its place in the window has not moved with the scrolling. */
export function asScrolledBefore({ pairs, old, now }: Pick<Comparison, 'pairs' | 'old' | 'now'>): Pair[] {
  const scrolled = [0, 1].map((axis) => now.scroll[axis]! - old.scroll[axis]!);
  if (scrolled.every((px) => px === 0)) return pairs;
  return pairs.map((pair) => {
    if (pair.now.frame !== '' || !pair.now.states.includes('pinned')) return pair;
    const box = [...pair.now.box] as Rect;
    for (const axis of [0, 1]) box[axis]! -= explained(box[axis]! - pair.old.box[axis]!, scrolled[axis]!);
    return { ...pair, now: { ...pair.now, box } };
  });
}

/** Of a shift in the page, what scrolling does: all of it to what is fixed, less to what sticks only from some line on. */
function explained(shift: number, scrolled: number): number {
  return Math.sign(shift) === Math.sign(scrolled)
    ? Math.sign(shift) * Math.min(Math.abs(shift), Math.abs(scrolled))
    : 0;
}
