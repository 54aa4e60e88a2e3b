import type { Rect } from '../../page/picture/mask-protocol.ts';

/** Shared area over the smaller area. */
export function overlap(a: readonly number[], b: readonly number[]): number {
  const width = Math.min(a[0]! + a[2]!, b[0]! + b[2]!) - Math.max(a[0]!, b[0]!);
  const height = Math.min(a[1]! + a[3]!, b[1]! + b[3]!) - Math.max(a[1]!, b[1]!);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(1, Math.min(a[2]! * a[3]!, b[2]! * b[3]!));
}

/** How far apart two boxes are, across and down together. */
export function gap(a: readonly number[], b: readonly number[]): number {
  const between = (axis: 0 | 1) =>
    Math.max(0, a[axis]! - (b[axis]! + b[axis + 2]!), b[axis]! - (a[axis]! + a[axis + 2]!));
  return between(0) + between(1);
}

/** The box around all that is drawn of them. */
export function hullOf(list: { box: Rect }[]): Rect {
  const drawn = list.map(({ box }) => box).filter(([, , width, height]) => width > 0 && height > 0);
  if (drawn.length === 0) return list[0]!.box;
  const left = Math.min(...drawn.map(([x]) => x));
  const top = Math.min(...drawn.map(([, y]) => y));
  const right = Math.max(...drawn.map(([x, , width]) => x + width));
  const bottom = Math.max(...drawn.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}
