import { join, resolve } from 'node:path';
import type { Browser } from 'playwright';
import type { Observer } from '../engine/observer.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { Listener } from '../engine/record/events.ts';
import { takeLock } from '../engine/record/lock.ts';
import { createRunFolder, newRunId, type RunRequest } from '../engine/record/run-folder.ts';
import { hashOf } from '../runbook/hash.ts';
import { languageOf, type RunFlags, reportsFolder } from './flags.ts';
import { givenBy } from './given.ts';
import { customerKey, type Preparation, type PrepareOptions, prepare, secretsFolder } from './prepare.ts';
import type { Rehearsal } from './rehearsal.ts';
import { runLock } from './run-lock.ts';
import { holdSession } from './session.ts';

export interface WalkOptions {
  path: string;
  flags: RunFlags;
  signal: AbortSignal;
  rehearsal?: Rehearsal;
  /** A browser of the caller's to run in. */
  browser?: Browser;
  /** All is known, nothing has begun. */
  prepared?: (preparation: Preparation) => void;
  /** Whoever else listens to the events. */
  listeners?: Listener[];
  /** Makes whoever looks over the run's shoulder. */
  observe?: (preparation: Preparation) => Observer;
}

export interface Walk {
  runId: string;
  outcome: Outcome & { folder: string };
  preparation: Preparation;
}

/** A run from its inputs to its verdict: the first session of it. */
export async function walk({
  path,
  flags,
  signal,
  rehearsal,
  browser,
  prepared,
  observe,
  listeners,
}: WalkOptions): Promise<Walk> {
  const language = languageOf(flags);
  const started = new Date();
  const runId = newRunId(started, path);
  const given = { ...rehearsal?.given, ...(await givenBy(flags)) };
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
    hash: hashOf(preparation.runbook),
    key: customerKey(preparation),
    mail: request.mail && resolve(request.mail),
    envFiles: [...(flags.envFile ?? []).map((file) => resolve(file)), join(secretsFolder(), `${runId}.env`)],
    given,
    language,
    startedAt: started.toISOString(),
  };
  prepared?.(preparation);
  const folder = () => createRunFolder(reportsFolder(flags), runId, kept, preparation.runbook.texts);
  const release = takeLock(runLock(flags, runId), runId);
  try {
    const outcome = await holdSession({
      runId,
      folder,
      preparation,
      flags,
      signal,
      browser,
      observer: observe?.(preparation),
      listeners,
    });
    return { runId, outcome, preparation };
  } finally {
    release();
  }
}
