import type { Mask } from './frame-sight.ts';
import type { Rect } from './mask-protocol.ts';
import type { Look } from './mask-rules.ts';

const colours: Record<Look, string> = { secret: '#1f2937', redact: '#d1d5db' };
const margin = 2;

let painter: Promise<typeof import('sharp').default> | undefined;

/** Loading what paints takes its time: best while the browser is busy starting. */
export function loadPainter(): Promise<typeof import('sharp').default> {
  painter ??= import('sharp').then((module) => module.default);
  return painter;
}

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
  const patches = masks.flatMap(({ box, look }) => {
    const area = deviceArea(box, ratio, width, height);
    if (!area) return [];
    const patch = { width: area.width, height: area.height, channels: 4 as const, background: colours[look] };
    return [{ input: { create: patch }, left: area.left, top: area.top }];
  });
  if (patches.length === 0) return png;
  const sharp = await loadPainter();
  // Fast compression: the run goes on meanwhile.
  return sharp(png).composite(patches).png({ compressionLevel: 3, adaptiveFiltering: false }).toBuffer();
}

function deviceArea([x, y, w, h]: Rect, ratio: number, width: number, height: number) {
  if (w <= 0 || h <= 0) return undefined;
  const left = Math.max(0, Math.floor((x - margin) * ratio));
  const top = Math.max(0, Math.floor((y - margin) * ratio));
  const right = Math.min(width, Math.ceil((x + w + margin) * ratio));
  const bottom = Math.min(height, Math.ceil((y + h + margin) * ratio));
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : undefined;
}
