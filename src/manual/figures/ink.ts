import sharp from 'sharp';
import type { Box } from '../model.ts';
import { greysOf } from './greys.ts';

/** How much there is to see in each part of a picture: text and lines count, flat surfaces do not. */
export interface Ink {
  width: number;
  height: number;
  /** Share of busy pixels in a box (CSS pixels of the picture), 0 to 1. */
  share(box: Box): number;
}

/** Difference of brightness between neighbours that counts as an edge. */
const edge = 18;

/** Measures a picture once; asking about a box is then four look-ups (summed-area table). */
export async function measureInk(png: Buffer, scale: number): Promise<Ink> {
  const { width, height } = await sharp(png).metadata();
  const columns = Math.max(1, Math.round(width / scale));
  const rows = Math.max(1, Math.round(height / scale));
  const { data } = await greysOf(sharp(png), columns, rows);
  const sums = sumEdges(data, columns, rows);
  const at = (x: number, y: number) => sums[y * (columns + 1) + x] ?? 0;
  return {
    width: columns,
    height: rows,
    share(box) {
      const left = clamp(Math.floor(box.x), columns);
      const top = clamp(Math.floor(box.y), rows);
      const right = clamp(Math.ceil(box.x + box.width), columns);
      const bottom = clamp(Math.ceil(box.y + box.height), rows);
      const area = (right - left) * (bottom - top);
      return area <= 0 ? 0 : (at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top)) / area;
    },
  };
}

function sumEdges(pixels: Uint8Array, columns: number, rows: number): Uint32Array {
  const sums = new Uint32Array((columns + 1) * (rows + 1));
  for (let y = 0; y < rows; y++) {
    let line = 0;
    for (let x = 0; x < columns; x++) {
      const here = pixels[y * columns + x]!;
      const right = pixels[y * columns + Math.min(x + 1, columns - 1)]!;
      const below = pixels[Math.min(y + 1, rows - 1) * columns + x]!;
      if (Math.abs(here - right) > edge || Math.abs(here - below) > edge) line++;
      sums[(y + 1) * (columns + 1) + x + 1] = sums[y * (columns + 1) + x + 1]! + line;
    }
  }
  return sums;
}

function clamp(value: number, limit: number): number {
  return Math.min(limit, Math.max(0, value));
}
