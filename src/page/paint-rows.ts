import { promisify } from 'node:util';
import { crc32, deflate, inflate } from 'node:zlib';

/** A rectangle of a picture, in its own px, and the red, green and blue that cover it. */
export interface Patch {
  left: number;
  top: number;
  width: number;
  height: number;
  colour: [number, number, number];
}

/** How the bytes of a row are told: as they are, or as the difference to the row above. */
const plain = 0;
const up = 2;

/** Fast, for files that are hardly bigger. */
const level = 3;

/**
 * Paints into a PNG as Chromium writes it when it is asked for speed. Its rows are told plainly or by the row above: only
 * the columns of a patch are worked out, and nothing that knows pictures is loaded. Undefined: it is another sort of PNG.
 */
export async function paintRows(png: Buffer, patches: Patch[]): Promise<Buffer | undefined> {
  // Older releases of Node 20 have no `crc32`.
  if (!crc32) return undefined;
  const chunks = chunksOf(png);
  const [depth, colours, , , interlaced] = chunks[0]!.data.subarray(8);
  const channels = { 2: 3, 6: 4 }[colours!];
  if (depth !== 8 || interlaced || !channels) return undefined;
  const stride = 1 + channels * chunks[0]!.data.readUInt32BE(0);
  const size = stride * chunks[0]!.data.readUInt32BE(4);
  const isPicture = ({ type }: Chunk) => type === 'IDAT';
  const packed = Buffer.concat(chunks.filter(isPicture).map(({ data }) => data));
  // In one piece each: by the usual small ones it takes twice as long.
  const rows = await promisify(inflate)(packed, { chunkSize: 1024 + size });
  for (let row = 0; row < rows.length; row += stride) {
    if (rows[row] !== plain && rows[row] !== up) return undefined;
  }
  for (const patch of patches) cover(rows, stride, channels, patch);
  const painted = {
    type: 'IDAT',
    data: await promisify(deflate)(rows, { level, chunkSize: 1024 + 2 * packed.length }),
  };
  const first = chunks.findIndex(isPicture);
  const others = chunks.filter((chunk) => !isPicture(chunk));
  return Buffer.concat([png.subarray(0, signature), ...others.toSpliced(first, 0, painted).flatMap(bytesOf)]);
}

/** Each row of the patch gets its colour; what is told of the row below it is told by that. */
function cover(rows: Buffer, stride: number, channels: number, { left, top, width, height, colour }: Patch): void {
  const paint = new Uint8Array(width * channels).map((_, i) => colour[i % channels] ?? 255);
  // The columns of the row above: as they were, and as they are now.
  const was = new Uint8Array(paint.length);
  const is = new Uint8Array(paint.length);
  const end = Math.min(rows.length, (top + height + 1) * stride);
  for (let [row, y] = [0, 0]; row < end; row += stride, y++) {
    const byAbove = rows[row] === up;
    const covered = y >= top && y < top + height;
    const start = row + 1 + left * channels;
    for (let x = 0; x < paint.length; x++) {
      was[x] = rows[start + x]! + (byAbove ? was[x]! : 0);
      const now = covered ? paint[x]! : was[x]!;
      rows[start + x] = now - (byAbove ? is[x]! : 0);
      is[x] = now;
    }
  }
}

interface Chunk {
  type: string;
  data: Buffer;
}

/** Bytes before the first chunk. */
const signature = 8;

/** The parts of a PNG, the header first: each has its length, its type, its data and their check sum. */
function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = signature; at < png.length; ) {
    const start = at + 8;
    const end = start + png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, start), data: png.subarray(start, end) });
    at = end + 4;
  }
  return chunks;
}

function bytesOf({ type, data }: Chunk): Buffer[] {
  const name = Buffer.from(type, 'latin1');
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(data, crc32(name)));
  return [length, name, data, sum];
}
