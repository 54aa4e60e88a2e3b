import sharp from 'sharp';
import type { Box } from '../model.ts';
import { grow, intersect, type Shot, union } from './shot.ts';

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
  return [shot.region ?? (await content(shot))];
}

/** Difference of brightness between neighbours that counts as something to see. */
const edge = 10;

/**
 * The smallest box with everything there is to see. Rows equal to the row below and columns equal to the column beside
 * them show nothing, so the empty rest of a window goes even when a side bar runs to its end.
 */
async function content(shot: Shot): Promise<Box> {
  const { width, height } = shot.viewport;
  const pixels = await sharp(shot.png)
    .removeAlpha()
    .greyscale()
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer();
  const differ = (a: number, b: number) => Math.abs(pixels[a]! - pixels[b]!) > edge;
  const rows = range(height - 1, (y) => some(width, (x) => differ(y * width + x, (y + 1) * width + x)));
  const columns = range(width - 1, (x) => some(height, (y) => differ(y * width + x, y * width + x + 1)));
  if (!rows || !columns) return { x: 0, y: 0, width, height };
  return {
    x: columns.first,
    y: rows.first,
    width: columns.last - columns.first + 1,
    height: rows.last - rows.first + 1,
  };
}

/** First and last index for which the test holds. */
function range(count: number, test: (index: number) => boolean): { first: number; last: number } | undefined {
  let first = 0;
  let last = count - 1;
  while (first < count && !test(first)) first++;
  while (last > first && !test(last)) last--;
  return first < count ? { first, last } : undefined;
}

function some(count: number, test: (index: number) => boolean): boolean {
  for (let index = 0; index < count; index++) if (test(index)) return true;
  return false;
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
