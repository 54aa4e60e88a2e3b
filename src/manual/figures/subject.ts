import sharp from 'sharp';
import type { Box } from '../model.ts';
import { type Greys, greysOf } from './greys.ts';
import { intersect, type Shot, union } from './shot.ts';

/** What a picture is about: what the frames stand in, else all there is to see down to the foot of the page. */
export async function whatMatters(shot: Shot): Promise<Box> {
  const pixels = await readPixels(shot);
  return around(shot, pixels) ?? withoutFooter(content(pixels), shot, pixels);
}

/** How much of what is to see the edges of a box cut through. */
export async function measureCuts(shot: Shot): Promise<(box: Box) => number> {
  const { data, width, height } = await readPixels(shot);
  const differs = (x: number, y: number, right: number, down: number) =>
    Math.abs(data[y * width + x]! - data[(y + down) * width + x + right]!) > edge;
  return (box) => {
    const [left, top] = [Math.floor(box.x), Math.floor(box.y)];
    const [right, bottom] = [
      Math.min(width, Math.ceil(box.x + box.width)),
      Math.min(height, Math.ceil(box.y + box.height)),
    ];
    let cut = 0;
    // At the window's own edge nothing is cut.
    for (const x of [left, right - 1].filter((one) => one > 0 && one < width - 1))
      for (let y = top; y < bottom - 1; y++) cut += Number(differs(x, y, 0, 1));
    for (const y of [top, bottom - 1].filter((one) => one > 0 && one < height - 1))
      for (let x = left; x < right - 1; x++) cut += Number(differs(x, y, 1, 0));
    return cut;
  };
}

/** One for each CSS pixel. */
function readPixels({ png, viewport: { width, height } }: Shot): Promise<Greys> {
  return greysOf(sharp(png), width, height);
}

/** Difference of brightness between neighbours that counts as something to see. */
const edge = 10;

/**
 * The smallest box with everything there is to see. Rows equal to the row below and columns equal to the column beside
 * them show nothing, so the empty rest of a window goes even when a side bar runs to its end.
 */
function content({ data, width, height }: Greys): Box {
  const differ = (a: number, b: number) => Math.abs(data[a]! - data[b]!) > edge;
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

/** Rows of nothing below what is framed end the picture: under them is only the foot of the page. */
const emptyRows = 90;

function withoutFooter(box: Box, shot: Shot, { data, width }: Greys): Box {
  const framed = union(shot.marks.map((mark) => mark.box));
  if (!framed) return box;
  const bottom = box.y + box.height;
  const differs = (y: number) => some(width, (x) => Math.abs(data[y * width + x]! - data[(y + 1) * width + x]!) > edge);
  let empty = 0;
  for (let y = Math.ceil(framed.y + framed.height); y < bottom - 1; y++) {
    empty = differs(y) ? 0 : empty + 1;
    if (empty === emptyRows) return { ...box, height: y - emptyRows - box.y };
  }
  return box;
}

/** Empty space this wide parts what is acted on from the rest of the page. */
const gutter = 44;

/**
 * What the frames stand in: it grows from them over all that lies less than a gutter away, such as the card of a log-in
 * in the middle of an empty page. Undefined when that is nearly the whole width, or nothing is framed.
 */
function around(shot: Shot, pixels: Greys): Box | undefined {
  const whole = { x: 0, y: 0, width: pixels.width, height: pixels.height };
  let box = union(shot.marks.flatMap((mark) => intersect(mark.box, whole) ?? []));
  for (let grown = box; grown; ) {
    box = grown;
    grown = growOver(box, pixels);
  }
  return box && box.width < pixels.width * 0.75 ? box : undefined;
}

/** The box with what is to see within a gutter of it; undefined when there is nothing more. */
function growOver(box: Box, { data, width, height }: Greys): Box | undefined {
  const left = Math.max(0, Math.floor(box.x - gutter));
  const top = Math.max(0, Math.floor(box.y - gutter));
  const right = Math.min(width - 2, Math.ceil(box.x + box.width + gutter));
  const bottom = Math.min(height - 2, Math.ceil(box.y + box.height + gutter));
  const seen = (x: number, y: number) =>
    Math.abs(data[y * width + x]! - data[y * width + x + 1]!) > edge ||
    Math.abs(data[y * width + x]! - data[(y + 1) * width + x]!) > edge;
  const rows = range(bottom - top + 1, (y) => some(right - left + 1, (x) => seen(left + x, top + y)));
  const columns = range(right - left + 1, (x) => some(bottom - top + 1, (y) => seen(left + x, top + y)));
  if (!rows || !columns) return undefined;
  const found = {
    x: left + columns.first,
    y: top + rows.first,
    width: columns.last - columns.first + 1,
    height: rows.last - rows.first + 1,
  };
  const grown = union([box, found])!;
  return grown.width * grown.height > box.width * box.height + 0.5 ? grown : undefined;
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
