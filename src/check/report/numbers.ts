import type { Rect } from '../../page/picture/mask-protocol.ts';
import type { ScreenView } from '../baseline/model.ts';

/** Where the number of a finding stands beside its box. */
export interface NumberPlace {
  /** Right of it: on its left there is no room. */
  edge: boolean;
  /** How many numbers stand between it and the box. */
  nth: number;
}

/** Px of the page: numbers that are nearer to each other would lie one over the other. */
const [wide, high] = [24, 20];

/** The places of numbers on a picture, one a box; none of what lies outside of the picture, or has no size. */
export function placeNumbers(
  boxes: (Rect | undefined)[],
  { scroll, size }: Pick<ScreenView, 'scroll' | 'size'>,
): (NumberPlace | undefined)[] {
  const taken: { edge: boolean; x: number; y: number }[] = [];
  return boxes.map((box) => {
    if (!box || box[2] === 0) return undefined;
    const [left, top] = [box[0] - scroll[0], box[1] - scroll[1]];
    const [right, bottom] = [left + box[2], top + box[3]];
    if (right <= 0 || bottom <= 0 || left >= size.width || top >= size.height) return undefined;
    // A number stands left of what it means, where there is room.
    const edge = left / size.width < 0.08;
    const [x, y] = [edge ? right : left, top + box[3] / 2];
    const nth = taken.filter(
      (one) => one.edge === edge && Math.abs(one.x - x) < wide && Math.abs(one.y - y) < high,
    ).length;
    taken.push({ edge, x, y });
    return { edge, nth };
  });
}
