import type { Box, Point } from '../model.ts';
import { between, distance, limit, type Segment } from './geometry.ts';
import { grow } from './shot.ts';

/** A place where the number of a frame can stand. */
export interface Place {
  centre: Point;
  /** Preference among equally free places: smaller is better. */
  order: number;
  leader?: Segment;
}

/** What stands over the middle of a frame looks as if it belonged to what is above or below: only where nothing is there. */
const reluctance = 15;

/** Beside the frame first (left, above, right, below, corners, quarters), then around it at growing distance with a line. */
export function places(box: Box, radius: number): Place[] {
  const frame = grow(box, 3);
  const right = frame.x + frame.width;
  const bottom = frame.y + frame.height;
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  const out = radius + 1;
  const beside: Point[] = [
    { x: frame.x - out, y: middle.y },
    { x: frame.x - out * 0.72, y: frame.y - out * 0.72 },
    { x: frame.x + radius, y: frame.y - out },
    { x: right + out, y: middle.y },
    { x: right + out * 0.72, y: frame.y - out * 0.72 },
    { x: right - radius, y: frame.y - out },
    { x: middle.x, y: frame.y - out },
    { x: frame.x - out * 0.72, y: bottom + out * 0.72 },
    { x: right + out * 0.72, y: bottom + out * 0.72 },
    { x: frame.x + radius, y: bottom + out },
    { x: right - radius, y: bottom + out },
    { x: middle.x, y: bottom + out },
  ];
  const quarters = [3, 1].flatMap((quarter): Point[] => {
    const x = frame.x + (frame.width * quarter) / 4;
    return [
      { x, y: frame.y - out },
      { x, y: bottom + out },
    ];
  });
  return [
    ...beside.map((centre, order) => ({ centre, order })),
    ...quarters.map((centre) => ({ centre, order: beside.length + reluctance })),
    ...around(frame, radius, beside.length),
  ];
}

function around(frame: Box, radius: number, order: number): Place[] {
  const rings = [2, 3, 4.5, 6, 8, 11].map((step) => step * radius);
  const angles = Array.from({ length: 24 }, (_, index) => Math.PI + (index * Math.PI) / 12);
  return rings.flatMap((gap) =>
    angles.map((angle) => {
      const centre = {
        x: frame.x + frame.width / 2 + Math.cos(angle) * (frame.width / 2 + gap),
        y: frame.y + frame.height / 2 + Math.sin(angle) * (frame.height / 2 + gap),
      };
      const to = {
        x: limit(centre.x, frame.x, frame.x + frame.width),
        y: limit(centre.y, frame.y, frame.y + frame.height),
      };
      const from = between(centre, to, radius / Math.max(radius, distance(centre, to)));
      return { centre, order, leader: { from, to } };
    }),
  );
}
