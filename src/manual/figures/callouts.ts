import type { Box, Callout, Frame, Point } from '../model.ts';
import type { Ink } from './ink.ts';
import { grow, intersect } from './shot.ts';

/** A frame that wants a number beside it; frames of the same step share one. */
export interface Numbered {
  box: Box;
  number?: number;
}

interface Place {
  centre: Point;
  /** Preference among equally free places: smaller is better. */
  order: number;
  leader?: { from: Point; to: Point };
}

/** What a place costs. Covering an element or another number is worse than anything else, covering text is next. */
const cost = {
  element: 1000,
  callout: 1000,
  frameLine: 60,
  text: 120,
  leader: 4,
  distance: 0.03,
  crossing: 200,
  leaderText: 25,
};

/** Puts each number near its frame where it covers neither an element, nor another number, nor (if it can) text. */
export function placeCallouts(wanted: Numbered[], ink: Ink, radius: number): Frame[] {
  const boxes = wanted.map((frame) => frame.box);
  const placed: Callout[] = [];
  return wanted.map(({ box, number }) => {
    if (!number || placed.some((callout) => callout.number === number)) return { box: outline(box, ink) };
    const callout = { number, radius, ...bestPlace(box, boxes, placed, ink, radius) };
    placed.push(callout);
    return { box: outline(box, ink), callout };
  });
}

/** Around the element with a little air, inside the picture so that no side is cut off. */
function outline(box: Box, ink: Ink): Box {
  const inset = 2;
  const picture = { x: inset, y: inset, width: ink.width - 2 * inset, height: ink.height - 2 * inset };
  return intersect(grow(box, 3), picture) ?? box;
}

function bestPlace(
  box: Box,
  boxes: Box[],
  placed: Callout[],
  ink: Ink,
  radius: number,
): Omit<Callout, 'number' | 'radius'> {
  const inside = places(box, radius).filter(({ centre }) => isInside(centre, radius, ink));
  const [first, ...rest] = inside.map((place) => ({ place, price: price(place, box, boxes, placed, ink, radius) }));
  if (!first) return { centre: nearestInside({ x: box.x, y: box.y }, radius, ink) };
  const best = rest.reduce((least, next) => (next.price < least.price ? next : least), first);
  return best.place.leader ? { centre: best.place.centre, leader: best.place.leader } : { centre: best.place.centre };
}

function price(place: Place, own: Box, boxes: Box[], placed: Callout[], ink: Ink, radius: number): number {
  const disc = discBox(place.centre, radius + 1);
  const elements = boxes.filter((box) => touches(place.centre, radius, box)).length;
  const lines = boxes.filter((box) => box !== own && touches(place.centre, radius + 3, grow(box, 3))).length;
  const others = placed.filter((other) => distance(other.centre, place.centre) < other.radius + radius + 2).length;
  const far = place.leader ? cost.leader + cost.distance * distance(place.leader.from, place.leader.to) : 0;
  return (
    place.order * 0.1 +
    elements * cost.element +
    lines * cost.frameLine +
    others * cost.callout +
    ink.share(disc) * cost.text +
    far +
    priceOfLeader(place, own, boxes, placed, ink)
  );
}

function priceOfLeader(place: Place, own: Box, boxes: Box[], placed: Callout[], ink: Ink): number {
  if (!place.leader) return 0;
  const { from, to } = place.leader;
  const points = Array.from({ length: 13 }, (_, index) => between(from, to, index / 12));
  const crossed = points.filter((point) => boxes.some((box) => box !== own && touches(point, 2, box))).length;
  const hit = points.filter((point) => placed.some((other) => distance(other.centre, point) < other.radius + 3)).length;
  const busy = points.reduce((sum, point) => sum + ink.share(discBox(point, 3)), 0) / points.length;
  return (crossed + hit) * cost.crossing + busy * cost.leaderText;
}

/** Beside the frame first (left, above, right, below, corners), then around it at growing distance with a line. */
function places(box: Box, radius: number): Place[] {
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
  return [...beside.map((centre, order) => ({ centre, order })), ...around(frame, radius, beside.length)];
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

function isInside(centre: Point, radius: number, ink: Ink): boolean {
  const edge = radius + 2;
  return centre.x >= edge && centre.y >= edge && centre.x <= ink.width - edge && centre.y <= ink.height - edge;
}

function nearestInside(point: Point, radius: number, ink: Ink): Point {
  const edge = radius + 2;
  return { x: limit(point.x, edge, ink.width - edge), y: limit(point.y, edge, ink.height - edge) };
}

function discBox(centre: Point, radius: number): Box {
  return { x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius };
}

function touches(centre: Point, radius: number, box: Box): boolean {
  const nearest = { x: limit(centre.x, box.x, box.x + box.width), y: limit(centre.y, box.y, box.y + box.height) };
  return distance(centre, nearest) < radius;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function limit(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
