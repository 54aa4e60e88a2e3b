import type { Box } from '../model.ts';
import { edge, type Greys, range, some } from './greys.ts';
import { intersect, union } from './shot.ts';

/** Empty space this wide parts what is acted on from the rest of the page. */
const gutter = 44;

/** A label on the left is this close at most: of a line of settings the words are at its beginning, the switch at its end. */
const labelReach = 600;

/** Something to see that goes on for this far above and below a line is the edge of another part, or one, and no label. */
const beyondLine = 60;

/**
 * What the frames stand in: it grows from them over all that lies less than a gutter away, such as the card of a log-in
 * in the middle of an empty page, and over the labels on their left. Undefined when that is nearly the whole width, or
 * nothing is framed.
 */
export function around(marks: { box: Box }[], pixels: Greys): Box | undefined {
  const whole = { x: 0, y: 0, width: pixels.width, height: pixels.height };
  const framed = marks.flatMap((mark) => intersect(mark.box, whole) ?? []);
  const first = union(framed);
  if (!first) return undefined;
  const near = growAll(first, pixels);
  const labels = framed.flatMap((mark) => labelLeft(mark, near.x, pixels) ?? []);
  const box = labels.length ? growAll(union([near, ...labels])!, pixels) : near;
  return box.width < pixels.width * 0.75 ? box : undefined;
}

/** What the line of a mark has on its left, beyond `from`. */
function labelLeft(mark: Box, from: number, pixels: Greys): Box | undefined {
  const top = Math.floor(mark.y);
  const height = Math.min(Math.ceil(mark.height), pixels.height - 1 - top);
  const seesAt = (x: number) => some(height, (y) => isSeen(x, top + y, pixels));
  const [right, left] = [Math.floor(from) - 1, Math.max(0, Math.floor(from) - labelReach)];
  for (let x = right; x >= left; x--)
    if (seesAt(x)) return isPart(x, top, height, pixels) ? undefined : { x, y: top, width: 1, height };
  return undefined;
}

/** Whether nearly all lines above and below have something to see about there, too. */
function isPart(x: number, top: number, height: number, pixels: Greys): boolean {
  const first = Math.max(0, top - beyondLine);
  const last = Math.min(pixels.height - 2, top + height + beyondLine);
  const columns = [0, 1, 2, 3].map((by) => x - by).filter((one) => one >= 0);
  let seen = 0;
  for (let y = first; y <= last; y++) seen += Number(columns.some((one) => isSeen(one, y, pixels)));
  return seen > (last - first) * 0.7;
}

function growAll(from: Box, pixels: Greys): Box {
  let box = from;
  for (let grown: Box | undefined = box; grown; grown = growOver(box, pixels)) box = grown;
  return box;
}

/** The box with what is to see within a gutter of it; undefined when there is nothing more. */
function growOver(box: Box, pixels: Greys): Box | undefined {
  const left = Math.max(0, Math.floor(box.x - gutter));
  const top = Math.max(0, Math.floor(box.y - gutter));
  const right = Math.min(pixels.width - 2, Math.ceil(box.x + box.width + gutter));
  const bottom = Math.min(pixels.height - 2, Math.ceil(box.y + box.height + gutter));
  const rows = range(bottom - top + 1, (y) => some(right - left + 1, (x) => isSeen(left + x, top + y, pixels)));
  const columns = range(right - left + 1, (x) => some(bottom - top + 1, (y) => isSeen(left + x, top + y, pixels)));
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

/** Whether something begins or ends right of the pixel, or below it. */
function isSeen(x: number, y: number, { data, width }: Greys): boolean {
  const here = data[y * width + x]!;
  return Math.abs(here - data[y * width + x + 1]!) > edge || Math.abs(here - data[(y + 1) * width + x]!) > edge;
}
