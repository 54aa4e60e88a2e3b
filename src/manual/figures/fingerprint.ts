import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { Figure } from '../model.ts';
import { type Greys, greysOf } from './greys.ts';
import { looksSame } from './same-picture.ts';

/** What an edition keeps of a picture: enough to see that a later one differs. */
export interface Fingerprint {
  width: number;
  height: number;
  /** Of the pixels without the volatile parts. */
  hash: string;
  /** The picture at one pixel for each CSS pixel in sixteen greys: a PNG in base64. */
  picture: string;
  /** Where the frames are: x, y, width, height of each. */
  frames: number[];
}

/** CSS pixels a frame or an edge may move without a reader seeing another picture. */
const slack = 6;

export async function fingerprint(figure: Figure): Promise<Fingerprint> {
  const { data: pixels, info } = await blank(figure).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const greys = await greysOf(sharp(pixels, { raw: { width, height, channels } }), figure.width, figure.height);
  const picture = await sharp(greys.data, { raw: { width: greys.width, height: greys.height, channels: 1 } })
    .png({ compressionLevel: 9, palette: true, colours: 16, dither: 0 })
    .toBuffer();
  return {
    width: figure.width,
    height: figure.height,
    hash: createHash('sha256').update(pixels).digest('hex'),
    picture: picture.toString('base64'),
    frames: figure.frames.flatMap(({ box }) => [box.x, box.y, box.width, box.height].map(Math.round)),
  };
}

/** Whether a reader would see two different pictures. */
export async function looksChanged(before: Fingerprint, after: Fingerprint): Promise<boolean> {
  if (framesMoved(before.frames, after.frames)) return true;
  if (before.hash === after.hash) return false;
  if (Math.abs(before.width - after.width) > slack || Math.abs(before.height - after.height) > slack) return true;
  const [old, now] = await Promise.all([decode(before), decode(after)]);
  return !looksSame(old, now);
}

function framesMoved(before: number[], after: number[]): boolean {
  return before.length !== after.length || before.some((value, index) => Math.abs(value - after[index]!) > slack);
}

async function decode({ picture }: Fingerprint): Promise<Greys> {
  const image = sharp(Buffer.from(picture, 'base64')).greyscale();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function blank(figure: Figure): Sharp {
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
  return sharp(figure.png).removeAlpha().composite(patches);
}
