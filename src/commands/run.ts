import { join } from 'node:path';
import { createRunFolder, newRunId, type RunRequest } from '../engine/run-folder.ts';
import { finish } from './finish.ts';
import { givenValues, languageOf, type RunFlags, reportsFolder } from './flags.ts';
import { type PrepareOptions, prepare, secretsFolder } from './prepare.ts';
import { holdSession } from './session.ts';

/** `tejun run RUNBOOK`: the procedure in a real browser, with evidence. */
export async function run(path: string, flags: RunFlags, signal: AbortSignal): Promise<number> {
  const language = languageOf(flags);
  const started = new Date();
  const runId = newRunId(started, path);
  const rehearsal = flags.rehearse
    ? await (await import('./rehearsal.ts')).startRehearsal(path, variantsOf(flags.rehearse))
    : undefined;
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
      runbook: path,
      hash: preparation.runbook.hash,
      key: preparation.key,
      mail: request.mail,
      envFiles: [...(flags.envFile ?? []), join(secretsFolder(), `${runId}.env`)],
      given,
      language,
      startedAt: started.toISOString(),
    };
    const folder = () => createRunFolder(reportsFolder(flags), runId, kept);
    const outcome = await holdSession({ runId, folder, request: kept, preparation, flags, signal });
    return finish(outcome, runId, flags);
  } finally {
    await rehearsal?.stop();
  }
}

function variantsOf(rehearse: boolean | string): string[] {
  return typeof rehearse === 'string' ? rehearse.split(',').filter(Boolean) : [];
}
