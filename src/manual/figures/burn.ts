import sharp from 'sharp';
import type { Figure } from '../model.ts';
import { overlaySvg } from './overlay.ts';

/** The picture with its frames and numbers drawn into it, for formats that cannot draw over pictures. */
export async function burnFrames(figure: Figure): Promise<Buffer> {
  const { width, height } = await sharp(figure.png).metadata();
  const overlay = overlaySvg(figure, ` width="${width}" height="${height}"`);
  return sharp(figure.png)
    .composite([{ input: Buffer.from(overlay) }])
    .png({ compressionLevel: 6 })
    .toBuffer();
}
