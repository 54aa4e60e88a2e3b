import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { say, type Text } from '../base/text.ts';
import type { Entry } from '../engine/record/journal.ts';
import { takeLock } from '../engine/record/lock.ts';
import { findRun, isOver, keptRunbook, type RunRequest, readRequest, readRun } from '../engine/record/run-folder.ts';
import { changesBetween } from '../engine/record/runbook-changes.ts';
import { refuseCut } from '../engine/record/verify-evidence.ts';
import { begunByHand } from '../engine/step/once.ts';
import { hashOf } from '../runbook/hash.ts';
import { loadCopy } from '../runbook/load.ts';
import type { Runbook } from '../runbook/model.ts';
import { adviserOf } from './adviser.ts';
import { completeEvidence } from './complete-evidence.ts';
import { finish } from './finish.ts';
import { languageOf, type RunFlags, reportsFolder } from './flags.ts';
import { prepare } from './prepare.ts';
import { runLock } from './run-lock.ts';
import { holdSession } from './session.ts';

/** `tejun resume RUN`: goes on at the first chapter that is not done. */
export async function resume(run: string, flags: RunFlags, signal: AbortSignal): Promise<number> {
  const folder = findRun(reportsFolder(flags), run);
  const runId = basename(folder);
  // Nothing is read before the lock is held: who has it may be writing.
  const release = takeLock(runLock(flags, runId), runId);
  try {
    return await resumeHeld(folder, runId, flags, signal);
  } finally {
    release();
  }
}

async function resumeHeld(folder: string, runId: string, flags: RunFlags, signal: AbortSignal): Promise<number> {
  const language = languageOf(flags);
  const request = readRequest(folder);
  const { entries, torn } = readRun(folder, { repair: true });
  if (torn) console.error(say(tornLine, language));
  refuseCut(folder, entries);
  if (isOver(entries.at(-1))) {
    if (await completeEvidence(folder, entries, language))
      return finish({ status: 'done', exitCode: 0, folder }, runId, flags);
    throw new UsageError('run-done', { ja: `実行 ${runId} は完了しています。`, en: `the run ${runId} is done` });
  }
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
  const { runbook } = preparation;
  const hash = hashOf(runbook);
  const isKnown = hash === request.hash || hash === lastAccepted(entries);
  const changes = isKnown ? undefined : await changesSince(folder, request, runbook);
  if (changes && !flags.acceptChanges) refuseChanges(changes);
  const acceptedChanges = changes && [`${request.hash}${to}${hash}`, ...changes.map((change) => say(change, language))];
  const outcome = await holdSession({
    runId,
    folder: () => folder,
    preparation,
    flags: { ...flags, from: flags.from ?? begunByHand(entries) },
    signal,
    observer: (await adviserOf(request.runbook, flags.baselines))?.(preparation),
    entries,
    acceptedChanges,
  });
  return finish(outcome, runId, flags);
}

const tornLine = {
  ja: '記録の最後の行が途切れていたため取り除きました。',
  en: 'the last line of the journal was cut off by a crash and has been taken away',
};

/** Between the runbook that a run was started with and the one that was accepted. */
const to = ' → ';

/** The changed runbook that a person has accepted: it is not to be accepted again at each resume. */
function lastAccepted(entries: Entry[]): string | undefined {
  const last = entries.findLast((entry) => entry.type === 'run-resumed' && entry.acceptedChanges !== undefined);
  return last?.type === 'run-resumed' ? last.acceptedChanges?.[0]?.split(to)[1] : undefined;
}

async function changesSince(folder: string, request: RunRequest, runbook: Runbook): Promise<Text[]> {
  const changes = changesBetween(await loadCopy(keptRunbook(folder, request)), runbook);
  return changes.length
    ? changes
    : [{ ja: '実行に関わらない部分だけの変更', en: 'only what a run does not depend on' }];
}

function refuseChanges(changes: Text[]): never {
  const list = (language: 'ja' | 'en') => changes.map((change) => `\n  ${say(change, language)}`).join('');
  throw new UsageError(
    'runbook-changed',
    {
      ja: `ランブックがこの実行の開始後に変更されています。${list('ja')}`,
      en: `the runbook has changed since this run was started:${list('en')}`,
    },
    {
      hint: {
        ja: '変更を確認し、--accept-changes を付けて再開してください。',
        en: 'look at the changes and resume with --accept-changes',
      },
    },
  );
}
