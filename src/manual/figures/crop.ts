import type { Box } from '../model.ts';
import { grow, intersect, type Shot, union } from './shot.ts';
import { measureCuts, whatMatters } from './subject.ts';

/**
 * `auto`: what is not background, or the surroundings of the dialog on top · `marks`: only the surroundings of the
 * frames · `window`: everything · a box: that part. CSS pixels.
 */
export type Crop = 'auto' | 'marks' | 'window' | Box;

/** Pictures smaller than this look torn out; they keep some of what is around them. */
const least = { width: 480, height: 240 };

/** Frames and their numbers stay this far from the edge. */
const room = 40;

/** The part of the window to print. The frames are always inside, with `padding` around. */
export async function chooseCrop(shot: Shot, crop: Crop, padding: number): Promise<Box> {
  const whole = { x: 0, y: 0, ...shot.viewport };
  if (crop === 'window') return whole;
  const marks = shot.marks.map((mark) => grow(mark.box, room));
  const parts = [...(await subject(shot, crop)).map((box) => grow(box, padding)), ...marks];
  const wanted = intersect(union(parts) ?? whole, whole) ?? whole;
  const spots = atLeast(wanted, whole);
  return toPixels(spots.length > 1 ? await leastCut(spots, shot) : spots[0]!);
}

async function subject(shot: Shot, crop: Exclude<Crop, 'window'>): Promise<Box[]> {
  if (typeof crop === 'object') return [crop];
  if (crop === 'marks') return [];
  return [shot.region ?? (await whatMatters(shot))];
}

/** Pixels between the places that are tried for a picture that has to grow. */
const stride = 12;

/** The box, or where it could lie when it has to grow: about its middle first, always inside the window. */
function atLeast(box: Box, whole: Box): Box[] {
  const width = Math.min(whole.width, Math.max(box.width, least.width));
  const height = Math.min(whole.height, Math.max(box.height, least.height));
  const xs = places(box.x, box.width, width, whole.width);
  const ys = places(box.y, box.height, height, whole.height);
  return xs.flatMap((x) => ys.map((y) => ({ x, y, width, height })));
}

/** Starts of a stretch that holds the smaller one, nearest to the middle first. */
function places(start: number, size: number, grown: number, end: number): number[] {
  const first = Math.max(0, start + size - grown);
  const last = Math.min(start, end - grown);
  const middle = Math.min(Math.max(start - (grown - size) / 2, first), last);
  const count = Math.floor((last - first) / stride);
  const others = Array.from({ length: count + 1 }, (_, index) => first + index * stride);
  return [middle, ...others.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle)), last];
}

/** Of equal ones the first. */
async function leastCut(boxes: Box[], shot: Shot): Promise<Box> {
  const cutBy = await measureCuts(shot);
  let best = { box: boxes[0]!, cut: Number.POSITIVE_INFINITY };
  for (const box of boxes) {
    const cut = cutBy(box);
    if (cut < best.cut) best = { box, cut };
    if (cut === 0) break;
  }
  return best.box;
}

function toPixels(box: Box): Box {
  const x = Math.floor(box.x);
  const y = Math.floor(box.y);
  return { x, y, width: Math.ceil(box.x + box.width) - x, height: Math.ceil(box.y + box.height) - y };
}
