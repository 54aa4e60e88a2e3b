import type { Rect } from '../../page/picture/mask-protocol.ts';

/** A picture's pixels: three bytes each. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

/** How hard it is looked. */
export interface Eye {
  /** Pixels around each that are taken together. */
  blur: number;
  /** Every so many pixels are looked at. */
  step: number;
  /** How much the mean colour may differ, 0 to 255, summed over three channels. */
  tolerance: number;
  /** Share of the crop, and number of places, that must differ. */
  share: number;
  count: number;
}

/** Where the style sheet says that something changed: does it show? Anti-aliasing stays below. */
export const fine: Eye = { blur: 1, step: 2, tolerance: 45, share: 0.01, count: 8 };
/** Where nothing says so, only areas count: letters drawn a fraction of a pixel further have the same mean. */
export const coarse: Eye = { blur: 4, step: 4, tolerance: 60, share: 0.12, count: 4 };

/** A picture of the page, and how wide that was in CSS px: boxes are told in those. */
export interface Picture {
  png: Buffer;
  width: number;
}

/** One pixel a CSS px, whatever the pictures were taken in. Decoded beside each other: sharp has threads of its own. */
export async function decode(...pictures: Picture[]): Promise<Pixels[]> {
  const { default: sharp } = await import('sharp');
  return Promise.all(
    pictures.map(async ({ png, width }) => {
      const small = sharp(png).removeAlpha().resize({ width, withoutEnlargement: true });
      const { data, info } = await small.raw().toBuffer({ resolveWithObject: true });
      return { data, width: info.width, height: info.height };
    }),
  );
}

/**
 * Whether two crops look different to a person. Both are taken at the same offset inside their boxes and may be shifted
 * by a pixel against each other; colours are compared as means over 3×3 pixels, so that edges drawn a fraction of a
 * pixel further count as equal.
 */
export function looksDifferent(old: Pixels, oldBox: Rect, now: Pixels, nowBox: Rect, eye: Eye): boolean {
  const width = Math.min(oldBox[2], nowBox[2]);
  const height = Math.min(oldBox[3], nowBox[3]);
  const a = inside(old, oldBox, width, height);
  const b = inside(now, nowBox, width, height);
  if (!a || !b || width < 2 * eye.blur + 6 || height < 2 * eye.blur + 6) return false;
  if (sameBytes(old, a, now, b, width, height)) return false;
  let least = Number.POSITIVE_INFINITY;
  for (const dy of [0, -1, 1]) {
    for (const dx of [0, -1, 1]) {
      least = Math.min(least, differing({ old, a, now, b, width, height }, { dx, dy }, eye, least));
      if (least < eye.count) return false;
    }
  }
  const margin = 2 * (eye.blur + 1);
  const places = Math.max(1, (width - margin) * (height - margin)) / eye.step ** 2;
  return least / places >= eye.share;
}

/** Where the box lies in the picture; none when part of it is outside. */
function inside(pixels: Pixels, [x, y]: Rect, width: number, height: number): { x: number; y: number } | undefined {
  if (x < 0 || y < 0 || x + width > pixels.width || y + height > pixels.height) return undefined;
  return { x, y };
}

function sameBytes(
  old: Pixels,
  a: { x: number; y: number },
  now: Pixels,
  b: { x: number; y: number },
  width: number,
  height: number,
): boolean {
  for (let row = 0; row < height; row++) {
    const from = ((a.y + row) * old.width + a.x) * 3;
    const other = ((b.y + row) * now.width + b.x) * 3;
    const one = old.data.subarray(from, from + width * 3);
    if (Buffer.compare(one, now.data.subarray(other, other + width * 3)) !== 0) return false;
  }
  return true;
}

interface Crops {
  old: Pixels;
  a: { x: number; y: number };
  now: Pixels;
  b: { x: number; y: number };
  width: number;
  height: number;
}

function differing(crops: Crops, { dx, dy }: { dx: number; dy: number }, eye: Eye, enough: number): number {
  const { old, a, now, b, width, height } = crops;
  const margin = eye.blur + 1;
  let count = 0;
  for (let y = margin; y < height - margin; y += eye.step) {
    for (let x = margin; x < width - margin; x += eye.step) {
      let difference = 0;
      for (let channel = 0; channel < 3; channel++) {
        const one = mean(old, a.x + x, a.y + y, channel, eye.blur);
        difference += Math.abs(one - mean(now, b.x + x + dx, b.y + y + dy, channel, eye.blur));
      }
      if (difference > eye.tolerance) count += 1;
    }
    if (count >= enough) return count;
  }
  return count;
}

/** Mean of the pixels around; the caller keeps far enough from the edge. */
function mean({ data, width }: Pixels, x: number, y: number, channel: number, blur: number): number {
  let sum = 0;
  for (let row = y - blur; row <= y + blur; row++) {
    const from = (row * width + x - blur) * 3 + channel;
    for (let at = from; at <= from + 6 * blur; at += 3) sum += data[at]!;
  }
  return sum / (2 * blur + 1) ** 2;
}
