import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { Secret } from '../base/secrets/secret.ts';
import { say } from '../base/text.ts';
import { readAnswers } from '../engine/answers.ts';
import type { Entry } from '../engine/journal.ts';
import { findRun, listRuns, readRequest, readRun } from '../engine/run-folder.ts';
import { refuseCut } from '../engine/verify-evidence.ts';
import { finish } from './finish.ts';
import { languageOf, type RunFlags, reportsFolder } from './flags.ts';
import { prepare } from './prepare.ts';
import { holdSession } from './session.ts';

/** `tejun resume RUN`: goes on at the first chapter that is not done. */
export async function resume(run: string, flags: RunFlags, signal: AbortSignal): Promise<number> {
  const language = languageOf(flags);
  const folder = findRun(reportsFolder(flags), run);
  const runId = basename(folder);
  const request = readRequest(folder);
  const { entries, torn } = readRun(folder, { repair: true });
  if (torn)
    console.error(
      say(
        {
          ja: '記録の最後の行が途切れていたため取り除きました。',
          en: 'the last line of the journal was cut off by a crash and has been taken away',
        },
        language,
      ),
    );
  refuseCut(folder, entries);
  refuseEnded(entries, runId);
  const preparation = await prepare({
    path: request.runbook,
    given: request.given,
    mail: request.mail,
    envFiles: [...request.envFiles, ...(flags.envFile ?? [])].filter((file) => existsSync(file)),
    runId,
    language,
    begun: new Date(request.startedAt),
    signal,
  });
  const changed = preparation.runbook.hash !== request.hash;
  if (changed && !flags.acceptChanges) {
    throw new UsageError(
      'runbook-changed',
      {
        ja: 'ランブックがこの実行の開始後に変更されています。',
        en: 'the runbook has changed since this run was started',
      },
      {
        hint: {
          ja: '変更を確認し、--accept-changes を付けて再開してください。',
          en: 'look at the changes and resume with --accept-changes',
        },
      },
    );
  }
  const { answers, hidden } = readAnswers(folder);
  for (const [name, value] of Object.entries(hidden)) {
    preparation.vault.add(name, value);
    preparation.values.set(name, new Secret(name, value));
  }
  const outcome = await holdSession({
    runId,
    folder: () => folder,
    request,
    preparation,
    flags,
    signal,
    entries,
    answers,
    acceptedChanges: changed ? [`${request.hash} → ${preparation.runbook.hash}`] : undefined,
  });
  return finish(outcome, runId, flags);
}

/** `tejun resume --due`: every parked run whose time has come, one after the other. The worst exit code. */
export async function resumeDue(flags: RunFlags, signal: AbortSignal): Promise<number> {
  let worst = 0;
  for (const id of dueRuns(reportsFolder(flags), new Date())) worst = Math.max(worst, await resume(id, flags, signal));
  return worst;
}

function dueRuns(reports: string, now: Date): string[] {
  return listRuns(reports).filter((id) => {
    const last = readRun(findRun(reports, id)).entries.at(-1);
    return last?.type === 'parked' && last.until !== undefined && new Date(last.until) <= now;
  });
}

function refuseEnded(entries: Entry[], runId: string): void {
  const last = entries.at(-1);
  if (last?.type !== 'run-ended' || last.status !== 'done') return;
  throw new UsageError('run-done', { ja: `実行 ${runId} は完了しています。`, en: `the run ${runId} is done` });
}
