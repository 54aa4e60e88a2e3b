import sharp from 'sharp';
import { say, type Text } from '../../base/text.ts';
import type { Box, Figure } from '../model.ts';
import { placeCallouts } from './callouts.ts';
import { type Crop, chooseCrop } from './crop.ts';
import { measureInk } from './ink.ts';
import { calmMasks, requireMasks, requireSight } from './masks.ts';
import { FigureError, intersect, relativeTo, type Shot, scaleOf, union } from './shot.ts';
import { printedScale } from './size.ts';

/** What the manual wants of a picture. */
export interface FigureOrder {
  id: string;
  alt: string;
  caption?: string;
  crop?: Crop;
  /** CSS pixels around what matters; 24 unless told. */
  padding?: number;
  /** The steps to frame, with the number of their sentence. */
  frames: { step: string; number?: number; words: Text }[];
}

/** Millimetres on paper: radius of a number. */
const calloutRadius = 2.5;

/** What documents in all languages show alike. */
type Print = Omit<Figure, 'id' | 'alt' | 'caption' | 'changed'>;

/** The prints of each picture, by what was wanted of it: each language asks for the same. */
const prints = new WeakMap<Shot, Map<string, Promise<Print>>>();

/** Masks proven, cropped, framed and numbered. Throws `FigureError` rather than leave a frame or a mask out. */
export async function prepareFigure(shot: Shot, { alt, caption, ...order }: FigureOrder): Promise<Figure> {
  const known = prints.get(shot) ?? new Map<string, Promise<Print>>();
  prints.set(shot, known);
  const wish = JSON.stringify(order);
  const print = known.get(wish) ?? makePrint(shot, order);
  known.set(wish, print);
  return { id: order.id, alt, caption, ...(await print) };
}

async function makePrint(taken: Shot, { id, frames, crop, padding }: Omit<FigureOrder, 'alt'>): Promise<Print> {
  requireSight(taken, id);
  await requireMasks(taken, id);
  const shot = await calmMasks(taken);
  const wanted = frames.flatMap((frame) =>
    boxesOf(shot, frame.step, frame.words, id).map((box) => ({ box, number: frame.number })),
  );
  const marks = wanted.map(({ box }) => ({ step: '', box }));
  const part = await chooseCrop({ ...shot, marks }, crop ?? 'auto', padding ?? 24);
  const scale = await scaleOf(shot);
  const png = await cut(shot.png, part, scale);
  const radius = calloutRadius / printedScale(part.width);
  const local = wanted.map(({ box, number }) => ({ box: relativeTo(box, part), number }));
  return {
    png,
    width: part.width,
    height: part.height,
    scale,
    frames: placeCallouts(local, await measureInk(png, scale), radius),
    volatile: (shot.volatile ?? []).flatMap((box) => intersect(box, part) ?? []).map((box) => relativeTo(box, part)),
  };
}

/** The visible boxes of a step; none is an error, because its sentence would point at nothing. */
function boxesOf(shot: Shot, step: string, words: Text, where: string): Box[] {
  const window = { x: 0, y: 0, ...shot.viewport };
  const boxes = shot.marks
    .filter((mark) => mark.step === step)
    .map((mark) => intersect(mark.box, window))
    .filter((box) => box !== undefined);
  if (union(boxes)) return boxes;
  throw new FigureError(
    'MANUAL_NO_FRAME',
    {
      ja: `画面「${where}」の画像に「${say(words, 'ja')}」の枠を描けません。撮影時に対象が見つかっていません。`,
      en: `the picture of screen \`${where}\` cannot have a frame around \`${say(words, 'en')}\`: it was not found when the picture was taken`,
    },
    {
      ja: '手順を実行し直して画像を撮るか、枠が不要なら frame: false を指定してください。',
      en: 'run the procedure again to take the picture, or say `frame: false` when no frame is wanted',
    },
  );
}

async function cut(png: Buffer, part: Box, scale: number): Promise<Buffer> {
  const { width, height } = await sharp(png).metadata();
  const left = Math.round(part.x * scale);
  const top = Math.round(part.y * scale);
  return sharp(png)
    .removeAlpha()
    .extract({
      left,
      top,
      width: Math.min(width - left, Math.round(part.width * scale)),
      height: Math.min(height - top, Math.round(part.height * scale)),
    })
    .png({ compressionLevel: 8 })
    .toBuffer();
}
