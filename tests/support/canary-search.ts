import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { tracesOf } from './encodings.ts';

export interface Found {
  secret: string;
  how: string;
  where: string;
}

export interface SearchCount {
  files: number;
  bytes: number;
  patterns: number;
}

/** A secret that is digits alone stands in hashes and times by chance: it counts where it stands alone. */
const digits = /^\d+$/;

/** Looks for each secret in every spelling, byte by byte, in the pieces by name. */
export function search(
  pieces: Iterable<[string, Buffer]>,
  secrets: Record<string, string>,
  count: SearchCount,
): Found[] {
  const found: Found[] = [];
  const patterns = Object.entries(secrets).flatMap(([secret, value]) =>
    digits.test(value) ? [] : tracesOf(value).map((trace) => ({ secret, ...trace })),
  );
  const numbers = Object.entries(secrets).filter(([, value]) => digits.test(value));
  for (const [where, bytes] of pieces) {
    count.files += 1;
    count.bytes += bytes.length;
    count.patterns += patterns.length + numbers.length;
    for (const { secret, how, bytes: trace } of patterns) if (bytes.includes(trace)) found.push({ secret, how, where });
    for (const [secret, value] of numbers)
      if (new RegExp(`(?<![\\w.-])${value}(?![\\w.-])`).test(bytes.toString('latin1')))
        found.push({ secret, how: 'plain', where });
  }
  return found;
}

/** All files below the folder but those in `given`, with what is packed in them. */
export function* piecesOf(folder: string, given: string[]): Generator<[string, Buffer]> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    yield [`name of ${name}`, Buffer.from(name)];
    if (!entry.isFile() || given.some((one) => path === one || path.startsWith(`${one}/`))) continue;
    yield* unpacked(name, readFileSync(path));
  }
}

function* unpacked(name: string, bytes: Buffer): Generator<[string, Buffer]> {
  yield [name, bytes];
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') yield* zipped(name, bytes);
  for (const [index, match] of [...bytes.toString('latin1').matchAll(/data:[\w/+.-]+;base64,([\w+/=]+)/g)].entries())
    yield [`${name}, embedded ${index + 1}`, Buffer.from(match[1]!, 'base64')];
}

/** The entries of a zip file by its directory, inflated. */
function* zipped(name: string, bytes: Buffer): Generator<[string, Buffer]> {
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    const [method, size, length, start] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const inner = bytes.toString('utf8', at + 46, at + 46 + length);
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(from, from + size);
    yield [`${name}: ${inner}`, method === 8 ? inflateRawSync(packed) : packed];
  }
}

/** Command lines of all processes, and the environments of the browsers that work in the folder. */
export function* processesOf(folder: string): Generator<[string, Buffer]> {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const line = readIfThere(`/proc/${pid}/cmdline`);
    if (!line.includes(folder)) continue;
    yield [`command line of process ${pid}`, line];
    if (/chrom/i.test(line.toString('latin1').split('\0')[0]!))
      yield [`environment of process ${pid}`, readIfThere(`/proc/${pid}/environ`)];
  }
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
