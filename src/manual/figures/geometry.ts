import type { Box, Point } from '../model.ts';

export interface Segment {
  from: Point;
  to: Point;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The point at a share of the way, 0 at `from`. */
export function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

export function limit(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

/** Whether a disc touches a box. */
export function touches(centre: Point, radius: number, box: Box): boolean {
  const nearest = { x: limit(centre.x, box.x, box.x + box.width), y: limit(centre.y, box.y, box.y + box.height) };
  return distance(centre, nearest) < radius;
}

/** The square around a disc. */
export function discBox(centre: Point, radius: number): Box {
  return { x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius };
}

export function distanceToSegment(point: Point, { from, to }: Segment): number {
  const length = distance(from, to);
  if (length === 0) return distance(point, from);
  const along = ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / length ** 2;
  return distance(point, between(from, to, limit(along, 0, 1)));
}

export function cross(a: Segment, b: Segment): boolean {
  const side = (segment: Segment, point: Point) =>
    Math.sign(
      (segment.to.x - segment.from.x) * (point.y - segment.from.y) -
        (segment.to.y - segment.from.y) * (point.x - segment.from.x),
    );
  return side(a, b.from) !== side(a, b.to) && side(b, a.from) !== side(b, a.to);
}
