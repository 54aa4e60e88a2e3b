import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatDuration, parseDuration } from '../base/duration.ts';
import { UsageError } from '../base/errors.ts';
import { say, type Text } from '../base/text.ts';
import { findRun, listRuns, readRun } from '../engine/run-folder.ts';
import { keysFolder, publicName, readPublicKey } from '../engine/signing.ts';
import { verifyEvidence } from '../engine/verify-evidence.ts';
import { recordRun, summaryMarkdown } from '../reporters/index.ts';
import { languageOf, reportsFolder } from './flags.ts';

interface RunsFlags {
  out?: string;
  lang?: string;
  status?: string;
  olderThan?: string;
  key?: string;
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

/** `tejun runs verify RUN`: the journal, its seal and every file; the first thing that does not fit. RUN may be a folder. */
export function verifyRun(run: string, flags: RunsFlags): number {
  const language = languageOf(flags);
  const folder = existsSync(join(run, 'journal.jsonl')) ? run : findRun(reportsFolder(flags), run);
  const own = join(keysFolder(), publicName);
  const key = flags.key ?? (existsSync(own) ? own : undefined);
  const { events, files, sealedAt, signedBy, checked } = verifyEvidence(
    folder,
    key === undefined ? undefined : readPublicKey(key),
    flags.key !== undefined,
  );
  const by = signedBy?.slice(0, 16);
  const signature: Text = checked
    ? { ja: `署名は鍵 ${by}… のものです。`, en: `Signed by the key ${by}….` }
    : signedBy
      ? {
          ja: `鍵 ${by}… による署名は確認していません（--key 公開鍵）。`,
          en: `The signature of the key ${by}… was not checked (--key PUBLIC).`,
        }
      : {
          ja: '署名はありません。記録全体を作り直した偽造は検出できません。',
          en: 'It is not signed: a forger who made the whole record anew would not be noticed.',
        };
  const found = {
    ja: `問題ありません（記録 ${events} 件、ファイル ${files} 個、封印 ${sealedAt}）。`,
    en: `Everything fits (${events} events, ${files} files, sealed ${sealedAt}).`,
  };
  console.log(`${say(found, language)} ${say(signature, language)}`);
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

function spanOf({ olderThan }: RunsFlags): number {
  if (!olderThan) return 0;
  const ms = parseDuration(olderThan);
  if (ms !== null) return ms;
  throw new UsageError('bad-age', {
    ja: `期間は 30d のように書きます: ${olderThan}`,
    en: `write an age as 30d, not ${olderThan}`,
  });
}
