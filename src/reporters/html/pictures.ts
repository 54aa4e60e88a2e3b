import { createHash } from 'node:crypto';
import type { CaptureFacts } from '../../engine/record/events.ts';
import type { RunRecord } from '../record-types.ts';

/** A picture of the run as the report carries it. */
export interface Picture {
  /** `data:` address; none when the file could not be read. */
  source?: string;
  /** The file is what was recorded. */
  genuine: boolean;
}

export type ReadFile = (file: string) => Promise<Buffer>;

/** Smaller pictures are carried as they are: encoding them again costs more than it saves. */
const worthShrinking = 300_000;

/** All pictures of the run by file name. */
export async function loadPictures(record: RunRecord, readFile: ReadFile): Promise<Map<string, Picture>> {
  const captures = record.chapters.flatMap(({ tries }) =>
    tries.flatMap((walk) => [...walk.captures, ...walk.screens.flatMap((screen) => screen.captures)]),
  );
  const pictures = new Map<string, Picture>();
  for (const capture of captures) pictures.set(capture.file, await load(capture, readFile));
  return pictures;
}

async function load({ file, sha256 }: CaptureFacts, readFile: ReadFile): Promise<Picture> {
  const bytes = await readFile(file).catch(() => undefined);
  const type = bytes && typeOf(bytes);
  if (!bytes || !type) return { genuine: false };
  const genuine = createHash('sha256').update(bytes).digest('hex') === sha256;
  const carried = await shrink(bytes, type);
  return { source: `data:${carried.type};base64,${carried.bytes.toString('base64')}`, genuine };
}

async function shrink(bytes: Buffer, type: string): Promise<{ bytes: Buffer; type: string }> {
  if (bytes.length < worthShrinking) return { bytes, type };
  const { default: sharp } = await import('sharp');
  const smaller = await sharp(bytes).webp({ quality: 82, effort: 1 }).toBuffer();
  return smaller.length < bytes.length ? { bytes: smaller, type: 'image/webp' } : { bytes, type };
}

function typeOf(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 4).toString('latin1') === '\x89PNG') return 'image/png';
  if (bytes.subarray(0, 4).toString('latin1') === 'RIFF') return 'image/webp';
  return bytes.subarray(0, 2).toString('hex') === 'ffd8' ? 'image/jpeg' : undefined;
}
