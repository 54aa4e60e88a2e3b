import sharp, { type Sharp } from 'sharp';

/** A picture in greys, one byte a pixel, row by row. */
export interface Greys {
  data: Uint8Array;
  width: number;
  height: number;
}

/** The picture in greys at that size. Made smaller first: the library takes four times as long the other way round. */
export async function greysOf(picture: Sharp, width: number, height: number): Promise<Greys> {
  const small = picture.removeAlpha().resize(width, height, { fit: 'fill' });
  const { data: colours, info } = await small.raw().toBuffer({ resolveWithObject: true });
  const data = await sharp(colours, { raw: { width, height, channels: info.channels } })
    .greyscale()
    .raw()
    .toBuffer();
  return { data, width, height };
}

/** Difference of brightness between neighbours that counts as something to see. */
export const edge = 10;

/** First and last index for which the test holds. */
export function range(count: number, test: (index: number) => boolean): { first: number; last: number } | undefined {
  let first = 0;
  let last = count - 1;
  while (first < count && !test(first)) first++;
  while (last > first && !test(last)) last--;
  return first < count ? { first, last } : undefined;
}

export function some(count: number, test: (index: number) => boolean): boolean {
  for (let index = 0; index < count; index++) if (test(index)) return true;
  return false;
}
