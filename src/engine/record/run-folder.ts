import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import { safeName } from '../../inputs/safe-path.ts';
import { type Entry, readJournal } from './journal.ts';

/** What was asked for, so that `resume` can ask for it again. It holds no secrets. */
export interface RunRequest {
  version: 1;
  runbook: string;
  hash: string;
  /** Which customer and procedure: two runs of the same key must not go on at once. */
  key: string;
  mail?: string;
  envFiles: string[];
  given: Record<string, string>;
  /** Fields of the mail that are no secrets, as they were when the run was started. */
  language: 'ja' | 'en';
  startedAt: string;
}

/** `20261123-153000-dropbox-activation-k3f9`: sorts by time, tells the procedure, is unique. */
export function newRunId(now: Date, runbookPath: string): string {
  const stamp = now
    .toISOString()
    .replace(/[-:]|\.\d+Z/g, '')
    .replace('T', '-');
  const name = safeName(runbookPath.replace(/^.*[\\/]/, '').replace(/\.runbook\.ya?ml$|\.ya?ml$/, ''));
  return `${stamp}-${name}-${randomBytes(2).toString('hex')}`;
}

/** Makes the folder. The runbook is kept as it was, to say later what has changed. */
export function createRunFolder(
  reports: string,
  runId: string,
  request: RunRequest,
  texts: Record<string, string>,
): string {
  const folder = join(reports, runId);
  mkdirSync(reports, { recursive: true, mode: 0o700 });
  // Not recursive: a folder or a link that waits under this very name was planted there.
  mkdirSync(folder, { mode: 0o700 });
  mkdirSync(join(folder, 'screens'), { mode: 0o700 });
  for (const [file, text] of Object.entries(texts)) {
    const path = join(folder, 'runbook', file);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, text, { mode: 0o600 });
  }
  writeFileSync(join(folder, 'request.json'), `${JSON.stringify(request, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return folder;
}

export function readRequest(folder: string): RunRequest {
  return JSON.parse(readFileSync(join(folder, 'request.json'), 'utf8')) as RunRequest;
}

/** Where the runbook of a run is kept as it was when the run was started. */
export function keptRunbook(folder: string, request: RunRequest): string {
  return join(folder, 'runbook', basename(request.runbook));
}

export function journalPath(folder: string): string {
  return join(folder, 'journal.jsonl');
}

/** A run's folder by its id, by the start of its id when no other has it, or `latest`. */
export function findRun(reports: string, run: string): string {
  const ids = listRuns(reports);
  const matches =
    run === 'latest' ? ids.slice(-1) : ids.filter((id) => id === run || id.startsWith(run) || id.endsWith(run));
  const exact = matches.find((id) => id === run);
  if (exact || matches.length === 1) return join(reports, exact ?? matches[0]!);
  throw new UsageError(
    'unknown-run',
    matches.length
      ? { ja: `「${run}」に当てはまる実行が複数あります。`, en: `more than one run fits \`${run}\`` }
      : { ja: `実行「${run}」は ${reports} にありません。`, en: `there is no run \`${run}\` in ${reports}` },
    {
      hint: (matches.length ? matches : ids.slice(-5)).join('\n') || {
        ja: 'そこにはまだ実行がありません。',
        en: 'nothing has been run there yet',
      },
    },
  );
}

/** Ids of all runs, oldest first. */
export function listRuns(reports: string): string[] {
  if (!existsSync(reports)) return [];
  return readdirSync(reports, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(reports, entry.name, 'journal.jsonl')))
    .map(({ name }) => name)
    .toSorted();
}

/** The number of the last picture: also of one that a crash kept from being told of. */
export function picturesIn(folder: string): number {
  const pictures = join(folder, 'screens');
  const numbers = existsSync(pictures) ? readdirSync(pictures).map((name) => Number.parseInt(name, 10)) : [];
  return Math.max(0, ...numbers.filter(Number.isInteger));
}

/** Lets `latest` beside the run folders lead to this one. */
export function linkLatest(folder: string): void {
  const link = join(dirname(folder), 'latest');
  const fresh = `${link}.${process.pid}`;
  try {
    symlinkSync(basename(folder), fresh, 'junction');
    renameSync(fresh, link);
  } catch {
    // A file system without links: the run is to be found by its name.
    rmSync(fresh, { force: true });
  }
}

export function readRun(folder: string, options?: { repair?: boolean }): { entries: Entry[]; torn: number } {
  return readJournal(journalPath(folder), options);
}

/** The last whole line of the journal, without a look at the others. */
export function lastEntry(folder: string): Entry | undefined {
  return lastOf(folder, () => true);
}

/** What a run does now: its pictures are told of when they are on the disk, also after that was begun. */
export function lastAct(folder: string): Entry | undefined {
  return lastOf(folder, ({ type }) => type !== 'captured');
}

function lastOf(folder: string, isMeant: (entry: Entry) => boolean): Entry | undefined {
  const lines = readFileSync(journalPath(folder), 'utf8').split('\n').slice(0, -1);
  for (let line = lines.pop(); line !== undefined; line = lines.pop()) {
    const entry = JSON.parse(line) as Entry;
    if (isMeant(entry)) return entry;
  }
  return undefined;
}

/** Whether nothing is left to resume. */
export function isOver(last: Entry | undefined): boolean {
  return last?.type === 'run-ended' && last.status === 'done';
}
