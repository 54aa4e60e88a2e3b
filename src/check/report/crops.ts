import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rect } from '../../page/picture/mask-protocol.ts';
import type { Baseline } from '../baseline/model.ts';
import type { CheckResult, Told } from '../result.ts';

const margin = 12;

/** The crops before and after of every finding, as files below `folder`; names are relative to the run folder. */
export async function writeCrops(
  { screens }: CheckResult,
  folder: string,
): Promise<Map<Told, { before?: string; after?: string }>> {
  const crops = new Map<Told, { before?: string; after?: string }>();
  if (screens.every(({ findings }) => findings.length === 0)) return crops;
  mkdirSync(folder, { recursive: true });
  for (const { name, findings, views } of screens) {
    for (const [i, told] of findings.entries()) {
      const at = views.find(({ view }) => view === told.view) ?? views.at(-1);
      const file = (side: string) => `${name}-${i + 1}-${side}.png`.replace(/[^\p{L}\p{N}._-]/gu, '_');
      const { boxBefore, boxAfter } = told.finding;
      const [before, after] = [await cut(at?.old, boxBefore), await cut(at?.now, boxAfter)];
      if (before) writeFileSync(join(folder, file('before')), before);
      if (after) writeFileSync(join(folder, file('after')), after);
      crops.set(told, {
        ...(before ? { before: `drift/${file('before')}` } : {}),
        ...(after ? { after: `drift/${file('after')}` } : {}),
      });
    }
  }
  return crops;
}

/** None when the element lies outside the picture. */
async function cut(baseline: Baseline | undefined, box: Rect | undefined): Promise<Buffer | undefined> {
  if (!baseline || !box || box[2] === 0) return undefined;
  const { default: sharp } = await import('sharp');
  const picture = sharp(baseline.png);
  const { width, height } = await picture.metadata();
  const { scroll, size } = baseline.view;
  const ratio = width / size.width;
  const left = Math.max(0, Math.round((box[0] - scroll[0] - margin) * ratio));
  const top = Math.max(0, Math.round((box[1] - scroll[1] - margin) * ratio));
  const right = Math.min(width, Math.round((box[0] - scroll[0] + box[2] + margin) * ratio));
  const bottom = Math.min(height, Math.round((box[1] - scroll[1] + box[3] + margin) * ratio));
  if (right - left < 4 || bottom - top < 4) return undefined;
  return picture
    .extract({ left, top, width: right - left, height: bottom - top })
    .png()
    .toBuffer();
}
