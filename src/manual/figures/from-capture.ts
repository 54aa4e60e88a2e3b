import sharp from 'sharp';
import type { Capture } from '../../page/picture/capture.ts';
import type { Box } from '../model.ts';
import type { Shot } from './shot.ts';

type Rect = Capture['masks'][number]['box'];

/** A capture as it was kept: its picture is there, its boxes are those of the capture. */
export type KeptCapture = Pick<Capture, 'ratio' | 'marks' | 'masks'> & { png: Buffer };

/** What a run captured as what a figure is made of. `region` and `volatile` are CSS pixels of the picture. */
export async function shotFrom(capture: KeptCapture, more: Pick<Shot, 'region' | 'volatile'> = {}): Promise<Shot> {
  const { width, height } = await sharp(capture.png).metadata();
  return {
    png: capture.png,
    viewport: { width: width / capture.ratio, height: height / capture.ratio },
    marks: capture.marks.map(({ step, box }) => ({ step, box: toBox(box) })),
    masks: capture.masks.map(({ box, look }) => ({ box: toBox(box), why: look })),
    ...more,
  };
}

function toBox([x, y, width, height]: Rect): Box {
  return { x, y, width, height };
}
