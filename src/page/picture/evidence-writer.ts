import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of the evidence as the journal records it. */
export interface StoredFile {
  /** Relative to the folder. */
  name: string;
  bytes: number;
  /** SHA-256 of the content, hex. */
  sha256: string;
}

export interface EvidenceWriter {
  /**
   * Takes a picture in, to be written in the background. Resolves when it is on the disk; waiting for that is not
   * needed before `drain`. @throws (synchronously never) the promise rejects when it cannot be written.
   */
  add: (name: string, content: Buffer | Promise<Buffer>) => Promise<StoredFile>;
  /** Resolves when there is room: the caller who waits here never holds more than `limit` pictures in memory. */
  room: () => Promise<void>;
  /** All that was taken in, in order, once it is written. @throws the first error of writing. */
  drain: () => Promise<StoredFile[]>;
}

export interface EvidenceWriterOptions {
  /** Pictures in memory at once. */
  limit?: number;
}

/** Hashes and writes pictures beside the run. An existing file, or a planted link of its name, is never written over. */
export function createEvidenceWriter(folder: string, options: EvidenceWriterOptions = {}): EvidenceWriter {
  const { limit = 8 } = options;
  const all: Promise<StoredFile>[] = [];
  const pending = new Set<Promise<StoredFile>>();
  return {
    add: (name, content) => {
      const work = store(folder, name, content);
      work.catch(() => {}); // Told by `drain` too.
      all.push(work);
      pending.add(work);
      const done = () => pending.delete(work);
      work.then(done, done);
      return work;
    },
    room: async () => {
      while (pending.size >= limit) await Promise.race(pending).catch(() => {});
    },
    drain: () => Promise.all(all),
  };
}

async function store(folder: string, name: string, content: Buffer | Promise<Buffer>): Promise<StoredFile> {
  const bytes = await content;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await writeFile(join(folder, name), bytes, { flag: 'wx', mode: 0o600 });
  return { name, bytes: bytes.length, sha256 };
}
