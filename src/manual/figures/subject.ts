import sharp from 'sharp';
import type { Box } from '../model.ts';
import { edge, type Greys, greysOf, range, some } from './greys.ts';
import { type Shot, union } from './shot.ts';
import { around } from './surroundings.ts';

/** What a picture is about: what the frames stand in, else all there is to see down to the foot of the page. */
export async function whatMatters(shot: Shot): Promise<Box> {
  const pixels = await readPixels(shot);
  return around(shot.marks, pixels) ?? withoutFooter(content(pixels), shot, pixels);
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
