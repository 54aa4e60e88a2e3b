import type { Look, Mask } from './mask.ts';
import type { Rect } from './mask-protocol.ts';
import { type Patch, paintRows } from './paint-rows.ts';

const colours: Record<Look, Patch['colour']> = { secret: [0x1f, 0x29, 0x37], redact: [0xd1, 0xd5, 0xdb] };
const margin = 2;

/** Width and height of a PNG in device px, from its header. */
export function pngSize(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/**
 * The picture with the masks painted over, opaque. Painting into the picture and not into the page leaves the page
 * alone (no observers woken, no flicker for a person who watches) and costs nothing on the critical path.
 * `ratio`: device px of the picture a CSS px.
 */
export async function paintMasks(png: Buffer, masks: Mask[], ratio: number): Promise<Buffer> {
  const { width, height } = pngSize(png);
  const patches = masks.flatMap(({ box, look }): Patch[] => {
    const area = deviceArea(box, ratio, width, height);
    return area ? [{ ...area, colour: colours[look] }] : [];
  });
  if (patches.length === 0) return png;
  return (await paintRows(png, patches)) ?? paintPixels(png, patches);
}

/** Any PNG, e.g. of `page.screenshot`. */
async function paintPixels(png: Buffer, patches: Patch[]): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const layers = patches.map(({ left, top, width, height, colour: [r, g, b] }) => ({
    input: { create: { width, height, channels: 3 as const, background: { r, g, b } } },
    left,
    top,
  }));
  // Fast compression: the writer may compress again later, off the run's path.
  return sharp(png).composite(layers).png({ compressionLevel: 3, adaptiveFiltering: false }).toBuffer();
}

function deviceArea([x, y, w, h]: Rect, ratio: number, width: number, height: number) {
  if (w <= 0 || h <= 0) return undefined;
  const left = Math.max(0, Math.floor((x - margin) * ratio));
  const top = Math.max(0, Math.floor((y - margin) * ratio));
  const right = Math.min(width, Math.ceil((x + w + margin) * ratio));
  const bottom = Math.min(height, Math.ceil((y + h + margin) * ratio));
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : undefined;
}
