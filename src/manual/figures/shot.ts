import sharp from 'sharp';
import { TejunError } from '../../base/errors.ts';
import type { Box } from '../model.ts';

/** A picture of a browser window as a run took it. Boxes are CSS pixels of the window. */
export interface Shot {
  png: Buffer;
  viewport: { width: number; height: number };
  /** Where each step acts; `step` is the step's id. */
  marks: { step: string; box: Box }[];
  /** What was painted over before the picture was taken. */
  masks: { box: Box; why: 'secret' | 'redact' }[];
  /** The dialog on top, when there is one. */
  region?: Box;
  /** Clocks and the like, different each time. */
  volatile?: Box[];
}

/** A picture that may not be printed: the build fails. */
export class FigureError extends TejunError {
  constructor(code: string, text: { ja: string; en: string }, hint?: { ja: string; en: string }) {
    super(code, 1, text, { hint });
  }
}

/** Pixels of the PNG for each CSS pixel, from the size of the window. */
export async function scaleOf(shot: Shot): Promise<number> {
  const { width } = await sharp(shot.png).metadata();
  return width / shot.viewport.width;
}

export function intersect(a: Box, b: Box): Box | undefined {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

export function union(boxes: Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

export function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

/** The box with the corner at `origin` as its zero. */
export function relativeTo(box: Box, origin: { x: number; y: number }): Box {
  return { ...box, x: box.x - origin.x, y: box.y - origin.y };
}
