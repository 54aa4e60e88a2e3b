import type { KeyObject } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TejunError } from '../../base/errors.ts';
import type { Entry } from './journal.ts';
import { readRun } from './run-folder.ts';
import { digestOf, filesOf, type Manifest, sealName } from './seal.ts';
import { fingerprintOf, isSignedBy } from './signing.ts';

export interface Verified {
  events: number;
  files: number;
  sealedAt: string;
  /** Fingerprint of the key that signed the record, and whether that was checked. */
  signedBy?: string;
  checked: boolean;
}

interface Seal {
  manifest: Manifest;
  bytes: Buffer;
  signature?: Buffer;
}

/** Checks the journal, the seal, its signature and every file. Throws the first thing that does not fit. */
export function verifyEvidence(folder: string, key?: KeyObject, mustBeSigned = false): Verified {
  const { entries, torn } = readRun(folder);
  if (torn)
    throw misfit(
      'journal.torn',
      'journal.jsonl の最後の行が途切れています',
      'the last line of journal.jsonl is cut off',
    );
  const seal = readSeal(folder, entries);
  const checked = checkSignature(seal, key, mustBeSigned);
  const { manifest } = seal;
  checkJournal(manifest, entries);
  checkFiles(manifest, folder);
  checkPictures(manifest, entries);
  const { sealedAt, signedBy, files } = manifest;
  return { events: entries.length, files: files.length, sealedAt, signedBy, checked };
}

/** A journal that is shorter than its seal says was cut: what it no longer tells must not be done again. */
export function refuseCut(folder: string, entries: Entry[]): void {
  const seal = sealIn(folder);
  if (seal) checkHead(seal.manifest, entries);
}

/** How many events the seal speaks of; none without a seal. */
export function sealedEvents(folder: string): number | undefined {
  return sealIn(folder)?.manifest.journal.entries;
}

function readSeal(folder: string, entries: Entry[]): Seal {
  const seal = sealIn(folder);
  if (seal) return seal;
  const ended = /^(?:run-ended|parked)$/.test(entries.at(-1)?.type ?? '');
  throw ended
    ? misfit('seal.missing', `${sealName} がありません`, `${sealName} is missing`)
    : misfit(
        'seal.none',
        '実行が最後まで進まなかったため封印されていません。記録の末尾が切り取られていても分かりません',
        'the run did not come to an end and is not sealed: whether the end of the journal was cut off cannot be told',
        { ja: '`tejun resume` で再開すると、終了時に封印されます。', en: '`tejun resume` seals it when it ends' },
      );
}

function sealIn(folder: string): Seal | undefined {
  let text: Buffer;
  try {
    text = readFileSync(join(folder, sealName));
  } catch {
    return undefined;
  }
  const end = text.indexOf(10) + 1;
  const bytes = text.subarray(0, end);
  try {
    const manifest = JSON.parse(bytes.toString('utf8')) as Manifest;
    const rest = text.subarray(end).toString('utf8');
    const signature = rest ? (JSON.parse(rest) as { signature: string }).signature : undefined;
    const packed = signature === undefined ? undefined : Buffer.from(signature, 'base64');
    const written = `${JSON.stringify(manifest)}\n${signature ? `${JSON.stringify({ signature: packed!.toString('base64') })}\n` : ''}`;
    if (!Buffer.from(written).equals(text)) throw new Error('not as it is written');
    return { manifest, bytes, signature: packed };
  } catch {
    throw misfit('seal.altered', `${sealName} が書き換えられています`, `${sealName} was altered`);
  }
}

function checkSignature({ manifest, bytes, signature }: Seal, key: KeyObject | undefined, must: boolean): boolean {
  const { signedBy } = manifest;
  if (Boolean(signedBy) !== Boolean(signature))
    throw misfit('signature.missing', `${sealName} の署名が失われています`, `the signature of ${sealName} is gone`);
  if (!signature && must) throw misfit('signature.none', 'この実行は署名されていません', 'this run is not signed');
  if (!signature || !key) return false;
  const own = fingerprintOf(key);
  if (own !== signedBy && !must) return false;
  if (own === signedBy && isSignedBy(key, bytes, signature)) return true;
  throw misfit(
    'signature.wrong',
    `署名がこの鍵のものではありません（鍵 ${own.slice(0, 16)}…、記録 ${signedBy?.slice(0, 16)}…）`,
    `the signature is not of this key (key ${own.slice(0, 16)}…, record ${signedBy?.slice(0, 16)}…)`,
  );
}

function checkHead({ journal, runId }: Manifest, entries: Entry[]): void {
  const first = entries[0];
  if (first?.type !== 'run-started' || first.runId !== runId)
    throw misfit('seal.other', `${sealName} は別の実行のものです`, `${sealName} belongs to another run`);
  if (entries.length < journal.entries)
    throw misfit(
      'journal.cut',
      `journal.jsonl の末尾が失われています（${journal.entries} 件中 ${entries.length} 件）`,
      `the end of journal.jsonl is gone (${entries.length} of ${journal.entries} events)`,
    );
  if (entries[journal.entries - 1]?.hash !== journal.head)
    throw misfit(
      'journal.altered',
      `journal.jsonl の ${journal.entries} 行目が封印と一致しません`,
      `line ${journal.entries} of journal.jsonl does not fit the seal`,
    );
}

function checkJournal(manifest: Manifest, entries: Entry[]): void {
  checkHead(manifest, entries);
  const sealed = manifest.journal.entries;
  if (entries.length > sealed)
    throw misfit(
      'seal.outdated',
      `journal.jsonl の ${sealed + 1} 行目以降は封印されていません`,
      `journal.jsonl is not sealed from line ${sealed + 1} on`,
    );
}

function checkFiles({ files }: Manifest, folder: string): void {
  for (const { file, bytes, sha256 } of files) {
    const there = lstatSync(join(folder, file), { throwIfNoEntry: false });
    if (!there?.isFile()) throw misfit('file.missing', `${file} がありません`, `${file} is missing`);
    const now = digestOf(join(folder, file));
    if (now.bytes !== bytes || now.sha256 !== sha256)
      throw misfit('file.altered', `${file} が書き換えられています`, `${file} was altered`);
  }
  const known = new Set(files.map(({ file }) => file));
  const added = filesOf(folder).find((file) => !known.has(file));
  if (added !== undefined) throw misfit('file.added', `${added} は記録にありません`, `${added} was added`);
}

/** The journal tells of pictures by their hashes: the seal must speak of the same ones. */
function checkPictures({ files }: Manifest, entries: Entry[]): void {
  const sealed = new Map(files.map(({ file, sha256 }) => [file, sha256]));
  for (const entry of entries) {
    if (entry.type !== 'captured') continue;
    const { file, sha256 } = entry.capture;
    if (sealed.get(file) !== sha256)
      throw misfit('file.altered', `${file} が記録と一致しません`, `${file} does not fit the journal`);
  }
}

function misfit(code: string, ja: string, en: string, hint?: { ja: string; en: string }): TejunError {
  return new TejunError(`evidence.${code}`, 1, { ja: `${ja}。`, en }, { hint });
}
