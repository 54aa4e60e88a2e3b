import { contains } from '../read/tree.ts';
import type { Rank } from '../reports.ts';
import { deepFromPoint } from '../see/stacking.ts';
import type { Ranked } from './fit.ts';
import { isSpoken } from './rank.ts';

/**
 * Headings that stay in view as a list scrolls may be a copy that screen readers pass over: that is what a reader sees
 * and presses, while the heading itself has scrolled away or lies under something.
 */
export function withCopies(equals: Ranked[], all: Ranked[]): Ranked[] {
  const copies = all.filter((fit) => !isSpoken(fit.shown) && isOnTop(fit));
  if (!copies.length) return equals;
  return equals.map((fit) => {
    const copy = isSpoken(fit.shown) && !isOnTop(fit) && copies.find((one) => isCopy(one, fit));
    return copy ? { ...copy, rank: fit.rank } : fit;
  });
}

/** The same thing once more, in the same column. */
function isCopy(copy: Ranked, fit: Ranked): boolean {
  const [one, other] = [copy.shown, fit.shown];
  return (
    one.element.localName === other.element.localName &&
    Math.abs(one.box.x - other.box.x) < 2 &&
    Math.abs(one.box.width - other.box.width) < 2 &&
    unspoken(copy.rank) === unspoken(fit.rank)
  );
}

const unspoken = ([tier, , ...rest]: Rank): string => [tier, ...rest].join();

function isOnTop({ shown: { element, box } }: Ranked): boolean {
  const hit = deepFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return hit !== null && contains(element, hit);
}
