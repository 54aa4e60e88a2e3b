import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Figure } from '../model.ts';

/** What an edition keeps of a picture: enough to see that a later one differs. */
export interface Fingerprint {
  width: number;
  height: number;
  /** Of the pixels without the volatile parts. */
  hash: string;
  /** Brightness of a grid of cells, row by row, one byte each, in base64. */
  cells: string;
  /** Where the frames are: x, y, width, height of each. */
  frames: number[];
}

/** CSS pixels of a cell: a changed word changes the mean of several. */
const cell = 12;

/** Differences of a cell's mean brightness (of 255) that antialiasing and animation can make. */
const tolerance = 4;

/** A picture reads as changed when this many cells differ. */
const enoughCells = 2;

export async function fingerprint(figure: Figure): Promise<Fingerprint> {
  const blanked = await blank(figure);
  const grid = { width: Math.ceil(figure.width / cell), height: Math.ceil(figure.height / cell) };
  const cells = await sharp(blanked)
    .greyscale()
    .resize(grid.width, grid.height, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  const pixels = await sharp(blanked).raw().toBuffer();
  return {
    width: figure.width,
    height: figure.height,
    hash: createHash('sha256').update(pixels).digest('hex'),
    cells: cells.toString('base64'),
    frames: figure.frames.flatMap(({ box }) => [box.x, box.y, box.width, box.height].map(Math.round)),
  };
}

/** Whether a reader would see two different pictures. */
export function looksChanged(before: Fingerprint, after: Fingerprint): boolean {
  if (framesMoved(before.frames, after.frames)) return true;
  if (before.hash === after.hash) return false;
  if (Math.abs(before.width - after.width) > cell || Math.abs(before.height - after.height) > cell) return true;
  const [a, b] = [Buffer.from(before.cells, 'base64'), Buffer.from(after.cells, 'base64')];
  if (a.length !== b.length) return true;
  return a.filter((value, index) => Math.abs(value - b[index]!) > tolerance).length >= enoughCells;
}

function framesMoved(before: number[], after: number[]): boolean {
  return before.length !== after.length || before.some((value, index) => Math.abs(value - after[index]!) > cell / 2);
}

async function blank(figure: Figure): Promise<Buffer> {
  const patches = figure.volatile.map((box) => ({
    left: Math.max(0, Math.floor(box.x * figure.scale)),
    top: Math.max(0, Math.floor(box.y * figure.scale)),
    input: {
      create: {
        width: Math.ceil(box.width * figure.scale),
        height: Math.ceil(box.height * figure.scale),
        channels: 3 as const,
        background: '#808080',
      },
    },
  }));
  return sharp(figure.png).removeAlpha().composite(patches).png().toBuffer();
}
