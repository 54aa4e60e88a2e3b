import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatDuration, parseDuration } from '../base/duration.ts';
import { TejunError, UsageError } from '../base/errors.ts';
import { say } from '../base/text.ts';
import { findRun, listRuns, readRun } from '../engine/run-folder.ts';
import { recordRun, summaryMarkdown } from '../reporters/index.ts';
import { languageOf, reportsFolder } from './flags.ts';

interface RunsFlags {
  out?: string;
  lang?: string;
  status?: string;
  olderThan?: string;
  json?: boolean;
}

/** `tejun runs`: all runs with their state and age. */
export function runs(flags: RunsFlags): number {
  const reports = reportsFolder(flags);
  const rows = listRuns(reports).map((id) => {
    const record = recordRun(readRun(join(reports, id)).entries);
    return {
      id,
      status: record.status,
      startedAt: record.startedAt,
      age: Date.now() - new Date(record.startedAt ?? 0).getTime(),
    };
  });
  const chosen = rows.filter(({ status, age }) => (!flags.status || status === flags.status) && age >= spanOf(flags));
  if (flags.json) console.log(JSON.stringify(chosen));
  else for (const { id, status, age } of chosen) console.log(`${id}  ${status}  ${formatDuration(age)}`);
  return 0;
}

/** `tejun runs show RUN`. */
export function showRun(run: string, flags: RunsFlags): number {
  const folder = findRun(reportsFolder(flags), run);
  console.log(summaryMarkdown(recordRun(readRun(folder).entries), languageOf(flags)));
  return 0;
}

/** `tejun runs verify RUN`: the chain of the journal and every file it names; the first thing that does not fit. */
export function verifyRun(run: string, flags: RunsFlags): number {
  const folder = findRun(reportsFolder(flags), run);
  const { entries, torn } = readRun(folder);
  if (torn)
    throw new TejunError('journal.torn', 1, {
      ja: '記録の最後の行が途切れています。',
      en: 'the last line of the journal is cut off',
    });
  for (const entry of entries) {
    if (entry.type !== 'captured') continue;
    const { file, sha256 } = entry.capture;
    if (digest(join(folder, file)) === sha256) continue;
    throw new TejunError('evidence.altered', 1, {
      ja: `${file} が記録と一致しません。`,
      en: `${file} does not fit the journal`,
    });
  }
  console.log(
    say(
      { ja: `問題ありません（${entries.length} 件）。`, en: `everything fits (${entries.length} events)` },
      languageOf(flags),
    ),
  );
  return 0;
}

/** `tejun runs prune --older-than 30d`: takes away runs that are over. */
export function pruneRuns(flags: RunsFlags): number {
  const reports = reportsFolder(flags);
  if (!flags.olderThan)
    throw new UsageError('no-age', {
      ja: '--older-than 30d のように期間を指定してください。',
      en: 'say how old with --older-than, e.g. 30d',
    });
  for (const id of listRuns(reports)) {
    const { entries } = readRun(join(reports, id));
    const last = entries.at(-1)!;
    if (last.type !== 'run-ended' || Date.now() - new Date(last.at).getTime() < spanOf(flags)) continue;
    rmSync(join(reports, id), { recursive: true });
    console.log(id);
  }
  return 0;
}

function digest(path: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return undefined;
  }
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
