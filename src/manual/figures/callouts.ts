import type { Box, Callout, Frame, Point } from '../model.ts';
import { between, cross, discBox, distance, distanceToSegment, limit, type Segment, touches } from './geometry.ts';
import type { Ink } from './ink.ts';
import { type Place, places } from './places.ts';
import { grow, intersect } from './shot.ts';

/** A frame that wants a number beside it; frames of the same step share one. */
export interface Numbered {
  box: Box;
  number?: number;
}

/** What a place costs. Covering an element or another number is worse than anything else, covering text is next. */
const cost = {
  element: 1000,
  callout: 1000,
  /** In the line of another frame and not in its own it seems to be that one's. */
  otherLine: 40,
  frameLine: 60,
  text: 120,
  leader: 4,
  distance: 0.03,
  crossing: 200,
  leaderText: 25,
};

/** The first round places each number knowing those before it, the others knowing all. */
const rounds = 4;

/** Puts each number near its frame where it covers neither an element, nor another number, nor (if it can) text. */
export function placeCallouts(wanted: Numbered[], ink: Ink, largest: number): Frame[] {
  const boxes = wanted.map((frame) => frame.box);
  const radius = radiusBetween(firstOfEach(wanted), largest);
  const callouts = new Map<number, Callout>();
  for (let round = 0; round < rounds; round++) {
    for (const { box, number } of firstOfEach(wanted)) {
      callouts.delete(number);
      const others = [...callouts.values()];
      callouts.set(number, { number, radius, ...bestPlace(box, { boxes, others, ink, radius }) });
    }
  }
  const shown = new Map(firstOfEach(wanted).map(({ box, number }) => [box, callouts.get(number)]));
  return boxes.map((box) => ({ box: outline(box, ink), ...(shown.get(box) ? { callout: shown.get(box) } : {}) }));
}

/** Of the size of a number, how much is left at least where frames lie in lines close below each other. */
const smallest = 0.7;

/** Numbers small enough to stand one below the other, each in the line of its own frame. */
function radiusBetween(frames: { box: Box }[], largest: number): number {
  const middle = ({ y, height }: Box) => y + height / 2;
  const isBeside = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width;
  const below = frames.flatMap(({ box }) =>
    frames.filter((other) => isBeside(box, other.box)).map((other) => middle(other.box) - middle(box)),
  );
  const apart = Math.min(...below.filter((lines) => lines > 0));
  return Math.max(largest * smallest, Math.min(largest, apart / 2 - 1.5));
}

function firstOfEach(wanted: Numbered[]): { box: Box; number: number }[] {
  return wanted.flatMap(({ box, number }, index) =>
    number !== undefined && wanted.findIndex((other) => other.number === number) === index ? [{ box, number }] : [],
  );
}

/** CSS px of air between an element and its frame: less of it towards words that are closer than `close`. */
const air = { least: 1, most: 3, close: 6 };

/** Around the element with a little air, inside the picture so that no side is cut off. */
function outline(box: Box, ink: Ink): Box {
  const inset = 2;
  const picture = { x: inset, y: inset, width: ink.width - 2 * inset, height: ink.height - 2 * inset };
  const strip = { ...box, height: air.close - 1 };
  const reach = (y: number) => (ink.share({ ...strip, y }) > 0.05 ? air.least : air.most);
  const [above, below] = [reach(box.y - air.close), reach(box.y + box.height + 1)];
  const { x, width } = grow(box, air.most);
  return intersect({ x, width, y: box.y - above, height: box.height + above + below }, picture) ?? box;
}

/** What a number has to keep clear of. */
interface Surroundings {
  boxes: Box[];
  others: Callout[];
  ink: Ink;
  radius: number;
}

function bestPlace(box: Box, around: Surroundings): Pick<Callout, 'centre' | 'leader'> {
  const { ink, radius } = around;
  const inside = places(box, radius).filter(({ centre }) => isInside(centre, radius, ink));
  const [first, ...rest] = inside.map((place) => ({ place, price: price(place, box, around) }));
  if (!first) return { centre: nearestInside({ x: box.x, y: box.y }, radius, ink) };
  const { place } = rest.reduce((least, next) => (next.price < least.price ? next : least), first);
  return place.leader ? { centre: place.centre, leader: place.leader } : { centre: place.centre };
}

function price(place: Place, own: Box, around: Surroundings): number {
  const { boxes, others, ink, radius } = around;
  const { centre, leader } = place;
  const covered = boxes.filter((box) => touches(centre, radius, box)).length;
  const lines = boxes.filter((box) => box !== own && touches(centre, radius + 3, grow(box, 3))).length;
  const met = others.filter((other) => distance(other.centre, centre) < other.radius + radius + 2).length;
  const isInLine = ({ y, height }: Box) => y <= centre.y && centre.y <= y + height;
  const elsewhere = isInLine(own) ? 0 : boxes.filter(isInLine).length;
  const leaders = others.flatMap((other) => other.leader ?? []);
  const crossed = leaders.filter((line) => distanceToSegment(centre, line) < radius + 3).length;
  return (
    place.order * 0.1 +
    covered * cost.element +
    lines * cost.frameLine +
    met * cost.callout +
    (leader ? 0 : elsewhere * cost.otherLine) +
    crossed * cost.crossing +
    ink.share(discBox(centre, radius + 1)) * cost.text +
    (leader ? priceOfLeader(leader, own, leaders, around) : 0)
  );
}

function priceOfLeader(leader: Segment, own: Box, leaders: Segment[], { boxes, others, ink }: Surroundings): number {
  const points = Array.from({ length: 13 }, (_, index) => between(leader.from, leader.to, index / 12));
  const over = points.filter((point) => boxes.some((box) => box !== own && touches(point, 2, box))).length;
  const hit = others.filter((other) => distanceToSegment(other.centre, leader) < other.radius + 3).length;
  const crossed = leaders.filter((line) => cross(line, leader)).length;
  const busy = points.reduce((sum, point) => sum + ink.share(discBox(point, 3)), 0) / points.length;
  return (
    cost.leader +
    cost.distance * distance(leader.from, leader.to) +
    (over + hit + crossed) * cost.crossing +
    busy * cost.leaderText
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
