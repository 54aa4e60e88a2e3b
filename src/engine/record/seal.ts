import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { writeWhole } from '../../base/write-whole.ts';
import { readRun } from './run-folder.ts';
import type { SigningKey } from './signing.ts';
import { withOffset } from './teller.ts';

export const sealName = 'manifest.jsonl';

/** What answers to questions wait in: written between sessions, and no evidence. */
const notEvidence = new Set([sealName, 'answers.json']);

/** First line of `manifest.jsonl`: what a session left behind. The second line, if any, signs the bytes of the first. */
export interface Manifest {
  version: 1;
  runId: string;
  sealedAt: string;
  /** The last line of the journal stands for all lines before it. */
  journal: { entries: number; head: string };
  files: { file: string; bytes: number; sha256: string }[];
  /** Fingerprint of the key that signs. */
  signedBy?: string;
}

/** Seals the run folder: the journal's head and every file, signed when there is a key. Written last and whole. */
export async function sealRun(folder: string, now: Date, key?: SigningKey): Promise<void> {
  const { entries } = readRun(folder);
  const first = entries[0];
  const last = entries.at(-1);
  if (first?.type !== 'run-started' || !last) return;
  const manifest: Manifest = {
    version: 1,
    runId: first.runId,
    sealedAt: withOffset(now),
    journal: { entries: entries.length, head: last.hash },
    files: filesOf(folder).map((file) => ({ file, ...digestOf(join(folder, file)) })),
    signedBy: key?.fingerprint,
  };
  const line = `${JSON.stringify(manifest)}\n`;
  const signature = key && `${JSON.stringify({ signature: key.sign(Buffer.from(line)).toString('base64') })}\n`;
  await writeWhole(folder, sealName, line + (signature ?? ''));
}

/** Every file of the run but the seal itself, by its name with slashes. A link counts as one file: it is not followed. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((file) => !notEvidence.has(file))
    .toSorted();
}

export function digestOf(path: string): { bytes: number; sha256: string } {
  const content = readFileSync(path);
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}
