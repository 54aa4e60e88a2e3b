import type { Box } from '../model.ts';
import { grow, intersect, type Shot, union } from './shot.ts';
import { whatMatters } from './subject.ts';

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
  const wanted = union(parts) ?? whole;
  return toPixels(intersect(atLeast(wanted, whole), whole) ?? whole);
}

async function subject(shot: Shot, crop: Exclude<Crop, 'window'>): Promise<Box[]> {
  if (typeof crop === 'object') return [crop];
  if (crop === 'marks') return [];
  return [shot.region ?? (await whatMatters(shot))];
}

/** Grows a small box about its middle, staying inside the window. */
function atLeast(box: Box, whole: Box): Box {
  const width = Math.min(whole.width, Math.max(box.width, least.width));
  const height = Math.min(whole.height, Math.max(box.height, least.height));
  const x = box.x - (width - box.width) / 2;
  const y = box.y - (height - box.height) / 2;
  return {
    x: Math.min(Math.max(x, whole.x), whole.x + whole.width - width),
    y: Math.min(Math.max(y, whole.y), whole.y + whole.height - height),
    width,
    height,
  };
}

function toPixels(box: Box): Box {
  const x = Math.floor(box.x);
  const y = Math.floor(box.y);
  return { x, y, width: Math.ceil(box.x + box.width) - x, height: Math.ceil(box.y + box.height) - y };
}
