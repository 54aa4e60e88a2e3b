import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { type Patch, paintRows } from '../../src/page/paint-rows.ts';

const width = 7;
const height = 9;

/** The colour of a pixel of the picture; neighbours differ, and differences go over 255. */
const pixel = (x: number, y: number) => [x * 37 + y * 91, x * 11 + y * 53, x * 73 + y * 29].map((value) => value % 256);

/** The picture as a PNG whose rows are told by these filters in turn. */
function picture(filters: number[], channels: 3 | 4): Buffer {
  const bytes = (y: number) =>
    Array.from({ length: width }, (_, x) => (y < 0 ? [0, 0, 0, 0] : [...pixel(x, y), 255]).slice(0, channels)).flat();
  const rows = Array.from({ length: height }, (_, y) => {
    const filter = filters[y % filters.length]!;
    const base = filter === 2 ? bytes(y - 1) : filter === 1 ? [0, 0, 0, ...bytes(y)] : [];
    return [filter, ...bytes(y).map((value, i) => value - (base[i] ?? 0))];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, channels === 4 ? 6 : 2], 8);
  const data = deflateSync(Uint8Array.from(rows.flat()));
  const parts = [chunk('IHDR', header), chunk('IDAT', data.subarray(0, 20)), chunk('IDAT', data.subarray(20))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts, chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const patches: Patch[] = [
  { left: 1, top: 2, width: 4, height: 3, colour: [31, 41, 55] },
  { left: 3, top: 4, width: 4, height: 5, colour: [209, 213, 219] },
];

for (const channels of [3, 4] as const) {
  for (const filters of [[2], [0], [2, 0, 2, 2, 0]]) {
    test(`patches cover their pixels and no others: ${channels} channels, rows told by ${filters}`, async () => {
      const painted = PNG.sync.read((await paintRows(picture(filters, channels), patches))!);
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const patch = patches.findLast(
            ({ left, top, width, height }) => x >= left && x < left + width && y >= top && y < top + height,
          );
          const at = (y * width + x) * 4;
          expect([...painted.data.subarray(at, at + 4)], `${x},${y}`).toEqual([...(patch?.colour ?? pixel(x, y)), 255]);
        }
      }
    });
  }
}

test('a picture whose rows are told otherwise is left to who knows all pictures', async () => {
  expect(await paintRows(picture([2, 1], 3), patches)).toBeUndefined();
});
