import type { Rect } from '../../page/picture/mask-protocol.ts';
import type { Baseline } from '../baseline/model.ts';

/** The picture inside the page, small: many screens are in one report. */
export async function asSource(png: Buffer): Promise<string> {
  const { default: sharp } = await import('sharp');
  const small = await sharp(png).webp({ quality: 82 }).toBuffer();
  return small.length < png.length
    ? `data:image/webp;base64,${small.toString('base64')}`
    : `data:image/png;base64,${png.toString('base64')}`;
}

/** Where a box of the page lies on its picture, in shares of it. */
export function boxStyle([x, y, width, height]: Rect, { view: { size, scroll } }: Baseline): string {
  const share = (px: number, whole: number) => `${Math.max(0, Math.min(100, (100 * px) / whole)).toFixed(2)}%`;
  return `left:${share(x - scroll[0], size.width)};top:${share(y - scroll[1], size.height)};width:${share(width, size.width)};height:${share(height, size.height)}`;
}

export function sizeOf({ view: { size } }: Baseline): string {
  return `aspect-ratio:${size.width}/${size.height}`;
}
