import { contains, parentOf } from '../read/tree.ts';
import { deepFromPoint } from './stacking.ts';

/**
 * Where to point, from its corner, in an element whose middle is covered by something small of the very same thing, as a handle
 * that comes with the mouse: a person points beside it. Nothing where another thing lies there.
 */
export function besideOwnCover(element: Element): { x: number; y: number } | null {
  const box = element.getBoundingClientRect();
  const at = (x: number, y: number) => deepFromPoint(box.x + box.width * x, box.y + box.height * y);
  const isOwn = (hit: Element | null): boolean => hit !== null && contains(element, hit);
  const cover = at(0.5, 0.5);
  if (!cover || isOwn(cover) || contains(cover, element) || !isPartBeside(cover, element, box)) return null;
  const [x, y] = spots.find((spot) => isOwn(at(...spot))) ?? [];
  return x === undefined || y === undefined ? null : { x: box.width * x, y: box.height * y };
}

const spots: [x: number, y: number][] = [
  [0.25, 0.5],
  [0.75, 0.5],
  [0.5, 0.25],
  [0.5, 0.75],
];

/** How much of the element may be covered by what is but a part of it, and how far beyond it a thing of both may go. */
const [most, beyond] = [0.25, 8];

function isPartBeside(cover: Element, element: Element, box: DOMRect): boolean {
  const small = cover.getBoundingClientRect();
  if (small.width * small.height > box.width * box.height * most) return false;
  let thing = parentOf(cover);
  while (thing && !contains(thing, element)) thing = parentOf(thing);
  const all = thing?.getBoundingClientRect();
  return all !== undefined && all.width <= box.width + 2 * beyond && all.height <= box.height + 2 * beyond;
}
