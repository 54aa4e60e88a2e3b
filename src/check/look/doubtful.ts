import type { Capture } from '../../page/picture/capture.ts';
import type { Rect } from '../../page/picture/mask-protocol.ts';
import type { Remembered, ScreenView } from '../baseline/model.ts';
import { overlap } from '../drift/boxes.ts';
import { coarse, decode, looksDifferent } from '../drift/pixels.ts';

/**
 * Marks what the picture tells nothing of: what is painted over as `covered`, and what a second picture of the same
 * moment shows otherwise (something flew over it, a film plays in it) as `restless`.
 */
export async function markDoubtful(view: ScreenView, shots: Capture[]): Promise<ScreenView> {
  const masks = shots.flatMap((shot) => shot.masks.map(({ box }) => box));
  const pngs = await Promise.all(shots.map(({ png }) => png));
  const isSame = pngs.every((png) => png.equals(pngs[0]!));
  if (masks.length === 0 && isSame) return view;
  const pictures = isSame ? [] : await decode(...pngs.map((png) => ({ png, width: view.size.width })));
  const doubts = ({ box: [x, y, width, height] }: Remembered): string[] => {
    const box: Rect = [x - view.scroll[0], y - view.scroll[1], width, height];
    const differs = pictures.slice(1).some((other) => looksDifferent(pictures[0]!, box, other, box, coarse));
    return [...(masks.some((mask) => overlap(mask, box) > 0) ? ['covered'] : []), ...(differs ? ['restless'] : [])];
  };
  const part = (list: Remembered[]) =>
    list.map((one) => ({ ...one, states: [...new Set([...one.states, ...doubts(one)])].sort() }));
  return { ...view, elements: part(view.elements), texts: part(view.texts) };
}
