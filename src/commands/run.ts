import { join, resolve } from 'node:path';
import { say } from '../base/text.ts';
import { takeLock } from '../engine/lock.ts';
import type { Observer } from '../engine/observer.ts';
import {
  createRunFolder,
  isOver,
  lastEntry,
  listRuns,
  newRunId,
  type RunRequest,
  readRequest,
} from '../engine/run-folder.ts';
import type { Outcome } from '../engine/session.ts';
import { finish } from './finish.ts';
import { givenValues, languageOf, type RunFlags, reportsFolder } from './flags.ts';
import { type Preparation, type PrepareOptions, prepare, secretsFolder } from './prepare.ts';
import { holdSession, runLock } from './session.ts';

/** `tejun run RUNBOOK`: the procedure in a real browser, with evidence. */
export async function run(path: string, flags: RunFlags, signal: AbortSignal): Promise<number> {
  const { outcome, runId } = await carryOut(path, flags, signal);
  return finish(outcome, runId, flags);
}

/** A run from its inputs to its end. `observe` makes whoever looks over its shoulder, once the inputs are known. */
export async function carryOut(
  path: string,
  flags: RunFlags,
  signal: AbortSignal,
  observe?: (preparation: Preparation) => Observer,
): Promise<{ outcome: Outcome & { folder: string }; runId: string; preparation: Preparation }> {
  const language = languageOf(flags);
  const started = new Date();
  const runId = newRunId(started, path);
  const rehearsal = flags.rehearse
    ? await (await import('./rehearsal.ts')).startRehearsal(path, variantsOf(flags.rehearse))
    : undefined;
  let release: (() => void) | undefined;
  try {
    const given = { ...rehearsal?.given, ...givenValues(flags.set) };
    const request: PrepareOptions = {
      path,
      given,
      mail: flags.mail ?? rehearsal?.mail,
      envFiles: flags.envFile,
      environment: { ...process.env, ...rehearsal?.environment },
      runId,
      language,
      signal,
    };
    const preparation = await prepare(request);
    const kept: RunRequest = {
      version: 1,
      runbook: resolve(path),
      hash: preparation.runbook.hash,
      key: preparation.key,
      mail: request.mail && resolve(request.mail),
      envFiles: [...(flags.envFile ?? []).map((file) => resolve(file)), join(secretsFolder(), `${runId}.env`)],
      given,
      language,
      startedAt: started.toISOString(),
    };
    tellUnfinished(preparation.key, flags);
    const folder = () => createRunFolder(reportsFolder(flags), runId, kept, preparation.runbook.texts);
    release = takeLock(runLock(flags, runId), runId);
    const observer = observe?.(preparation);
    const outcome = await holdSession({ runId, folder, preparation, flags, signal, observer });
    return { outcome, runId, preparation };
  } finally {
    release?.();
    await rehearsal?.stop();
  }
}

function variantsOf(rehearse: boolean | string): string[] {
  return typeof rehearse === 'string' ? rehearse.split(',').filter(Boolean) : [];
}

/** Whoever starts anew may have meant to go on. */
function tellUnfinished(key: string, flags: RunFlags): void {
  const reports = reportsFolder(flags);
  const unfinished = listRuns(reports).findLast((id) => {
    const folder = join(reports, id);
    return readRequest(folder).key === key && !isOver(lastEntry(folder));
  });
  if (!unfinished) return;
  const text = {
    ja: `同じお客様の未完了の実行があります。続ける場合: tejun resume ${unfinished}`,
    en: `a run for the same customer is not finished; to go on with it: tejun resume ${unfinished}`,
  };
  console.error(say(text, languageOf(flags)));
}
