import { join } from 'node:path';
import { formatDuration, parseDuration } from '../base/duration.ts';
import { TejunError, UsageError } from '../base/errors.ts';
import { printableLine } from '../base/printable.ts';
import { displayWidth, type Language, say } from '../base/text.ts';
import { isHeld } from '../engine/record/lock.ts';
import { listRuns, readRun } from '../engine/record/run-folder.ts';
import { type RunRecord, recordRun, statusWords } from '../reporters/index.ts';
import { languageOf, reportsFolder } from './flags.ts';
import { runLock } from './run-lock.ts';

interface RunsFlags {
  out?: string;
  lang?: string;
  status?: string;
  olderThan?: string;
  json?: boolean;
}

/** A run as the list has it. `unreadable`: its journal was altered. */
export interface ListedRun {
  id: string;
  status: RunRecord['status'] | 'unreadable';
  startedAt?: string;
  age?: number;
  customer?: string;
  parkedUntil?: string;
  ask?: string;
}

/** `tejun runs`: all runs with their state and age, oldest first. */
export function runs(flags: RunsFlags): number {
  const language = languageOf(flags);
  const chosen = listed(flags).filter(({ status }) => !flags.status || status === flags.status);
  if (flags.json) console.log(JSON.stringify(chosen));
  else if (chosen.length) console.log(tableOf(chosen, language));
  return 0;
}

/** The runs that are old enough. */
export function listed(flags: RunsFlags): ListedRun[] {
  const reports = reportsFolder(flags);
  const least = spanOf(flags);
  const list = listRuns(reports).map((id) => listedRun(join(reports, id), id, flags));
  return list.filter(({ age = Number.POSITIVE_INFINITY }) => age >= least);
}

function listedRun(folder: string, id: string, flags: RunsFlags): ListedRun {
  let record: RunRecord;
  try {
    record = recordRun(readRun(folder).entries);
  } catch (error) {
    if (!(error instanceof TejunError)) throw error;
    return { id, status: 'unreadable' };
  }
  const { startedAt, customer, parked } = record;
  // Whoever was killed could not write that it was interrupted.
  const status = record.status === 'running' && !isHeld(runLock(flags, id)) ? 'interrupted' : record.status;
  const ask = parked?.ask && say(parked.ask.text, languageOf(flags));
  const age = Date.now() - new Date(startedAt).getTime();
  return { id, status, startedAt, age, customer, parkedUntil: parked?.until, ask };
}

function tableOf(list: ListedRun[], language: Language): string {
  const name = (status: ListedRun['status']) =>
    say(status === 'unreadable' ? { ja: '読めません', en: 'Unreadable' } : statusWords[status], language);
  const rows = list.map(({ id, status, age, customer, parkedUntil, ask }) => [
    id,
    name(status),
    age === undefined ? '' : formatDuration(age),
    customer ?? '',
    parkedUntil ?? ask ?? '',
  ]);
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column]!))));
  const padded = (cell: string, column: number) => cell + ' '.repeat(widths[column]! - displayWidth(cell));
  return rows.map((row) => printableLine(row.map(padded).join('  ').trimEnd(), 500)).join('\n');
}

function spanOf({ olderThan }: RunsFlags): number {
  if (!olderThan) return 0;
  const ms = parseDuration(olderThan);
  if (ms !== null) return ms;
  throw new UsageError('bad-age', {
    ja: `期間は 30d のように書きます: ${olderThan}`,
    en: `write an age as 30d, not ${olderThan}`,
  });
}
