import sharp from 'sharp';
import type { Box } from '../model.ts';
import { FigureError, grow, intersect, type Shot, scaleOf } from './shot.ts';

/** Largest difference of a channel inside a painted mask: its own antialiasing, never a letter. */
const flatness = 6;

/** Runs paint their masks this much wider than what they hide. */
const margin = 2;

/** Colour and darkness of what replaces customer data. */
const paint = { r: 203, g: 209, b: 217 };

/** Fails when a mask the run declares is not flat paint in the picture: what it should hide can be read. */
export async function requireMasks(shot: Shot, where: string): Promise<void> {
  if (shot.masks.length === 0) return;
  const scale = await scaleOf(shot);
  const { data, info } = await sharp(shot.png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const picture = { data, width: info.width };
  for (const mask of shot.masks) {
    const inner = visiblePart(mask.box, shot, scale);
    const paints = shot.masks
      .filter((other) => intersect(other.box, mask.box))
      .flatMap((other) => visiblePart(other.box, shot, scale) ?? [])
      .map((box) => colourAt(picture, box.x + (box.width >> 1), box.y + (box.height >> 1)));
    if (inner && !isPainted(picture, inner, paints)) {
      throw new FigureError(
        'MANUAL_UNMASKED',
        {
          ja: `画面「${where}」の画像で、伏せるべき値が見えています (${describeBox(mask.box)})。`,
          en: `the picture of screen \`${where}\` shows a value that must be masked (${describeBox(mask.box)})`,
        },
        {
          ja: '画像を撮り直してください。マスクは撮影の前に適用されます。',
          en: 'take the picture again; masks are applied before it is taken',
        },
      );
    }
  }
}

/** A mask larger than this part of the window covers a frame whose texts could not be read. */
const largestMask = 0.25;

/** Fails when a whole page or frame was covered, because it never came to rest: there is nothing left to show. */
export function requireSight(shot: Shot, where: string): void {
  const { width, height } = shot.viewport;
  const window = { x: 0, y: 0, width, height };
  const blind = shot.masks.some(({ box }) => {
    const seen = intersect(box, window);
    return seen !== undefined && seen.width * seen.height > largestMask * width * height;
  });
  if (!blind) return;
  throw new FigureError(
    'MANUAL_BLIND',
    {
      ja: `画面「${where}」の画像は、表示が動き続けていたため全体が塗りつぶされています。`,
      en: `the picture of screen \`${where}\` is covered whole, because the page never came to rest`,
    },
    { ja: '画像を撮り直してください。', en: 'take the picture again' },
  );
}

/** Secrets and customer data under the same calm colour: what a run marks as evidence is no matter of a manual. */
export async function calmMasks(shot: Shot): Promise<Shot> {
  if (shot.masks.length === 0) return shot;
  const painted = await redact(
    shot,
    shot.masks.map((mask) => grow(mask.box, margin)),
  );
  return { ...painted, masks: shot.masks };
}

/** Paints boxes (CSS pixels of the window) over in one flat colour, and declares them as masks. */
export async function redact(shot: Shot, boxes: Box[]): Promise<Shot> {
  const scale = await scaleOf(shot);
  const patches = boxes
    .map((box) => intersect(box, { x: 0, y: 0, ...shot.viewport }))
    .filter((box) => box !== undefined)
    .map((box) => ({
      left: Math.floor(box.x * scale),
      top: Math.floor(box.y * scale),
      input: {
        create: {
          width: Math.max(1, Math.ceil(box.width * scale)),
          height: Math.max(1, Math.ceil(box.height * scale)),
          channels: 3 as const,
          background: paint,
        },
      },
    }));
  // It is cut from and packed again: packing it well now would be for nothing.
  const png = await sharp(shot.png).composite(patches).png({ compressionLevel: 1 }).toBuffer();
  return { ...shot, png, masks: [...shot.masks, ...boxes.map((box) => ({ box, why: 'redact' as const }))] };
}

/** The mask without its edge pixels, in pixels of the PNG; undefined when it lies outside the window. */
function visiblePart(box: Box, shot: Shot, scale: number): Box | undefined {
  const inside = intersect(grow(box, -1.5), { x: 0, y: 0, ...shot.viewport });
  if (!inside) return undefined;
  const left = Math.ceil(inside.x * scale);
  const top = Math.ceil(inside.y * scale);
  const width = Math.floor((inside.x + inside.width) * scale) - left;
  const height = Math.floor((inside.y + inside.height) * scale) - top;
  return width > 0 && height > 0 ? { x: left, y: top, width, height } : undefined;
}

interface Picture {
  data: Buffer;
  width: number;
}

type Colour = [red: number, green: number, blue: number];

/** Overlapping masks may have different colours; each pixel must be one of them, as no antialiased letter is. */
function isPainted(picture: Picture, box: Box, paints: Colour[]): boolean {
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      const colour = colourAt(picture, x, y);
      if (!paints.some((paint) => paint.every((value, channel) => Math.abs(value - colour[channel]!) <= flatness)))
        return false;
    }
  }
  return true;
}

function colourAt({ data, width }: Picture, x: number, y: number): Colour {
  const at = (y * width + x) * 3;
  return [data[at]!, data[at + 1]!, data[at + 2]!];
}

function describeBox(box: Box): string {
  return `x ${Math.round(box.x)}, y ${Math.round(box.y)}, ${Math.round(box.width)} × ${Math.round(box.height)}`;
}
