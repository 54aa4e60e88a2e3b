import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../base/clock.ts';
import { parseDuration } from '../base/duration.ts';
import { UsageError } from '../base/errors.ts';
import { say } from '../base/text.ts';
import type { Entry } from '../engine/journal.ts';
import { type RunRequest, takeLock } from '../engine/run-folder.ts';
import { type Outcome, runSession } from '../engine/session.ts';
import { keysFolder, loadKey } from '../engine/signing.ts';
import { evidenceReporter, terminalReporter } from '../reporters/index.ts';
import { version } from '../version.ts';
import { languageOf, type RunFlags, reportsFolder, useColor } from './flags.ts';
import { terminalPeople } from './people.ts';
import type { Preparation } from './prepare.ts';

interface SessionOptions {
  runId: string;
  /** Makes or finds the run folder, once the locks are held. */
  folder: () => string;
  request: RunRequest;
  preparation: Preparation;
  flags: RunFlags;
  signal: AbortSignal;
  entries?: Entry[];
  answers?: Record<string, string>;
  acceptedChanges?: string[];
}

/** One session of a run with its listeners, under the locks that keep it from being run twice at once. */
export async function holdSession(options: SessionOptions): Promise<Outcome & { folder: string }> {
  const { runId, preparation, flags, signal } = options;
  const language = languageOf(flags);
  const locks = join(reportsFolder(flags), '.locks');
  mkdirSync(locks, { recursive: true, mode: 0o700 });
  const release = [takeLock(join(locks, `run-${runId}`))];
  try {
    release.push(takeLock(join(locks, `key-${preparation.key}`)));
    const folder = options.folder();
    const { vault } = preparation;
    const attended = process.stdin.isTTY === true && !flags.json;
    const outcome = await runSession({
      ...preparation,
      runId,
      folder,
      clock: systemClock,
      browser: {
        headed: flags.headed,
        channel: flags.channel,
        executablePath: flags.executablePath,
        cdpEndpoint: flags.cdpEndpoint,
        wsEndpoint: flags.wsEndpoint,
        noSandbox: flags.noSandbox,
      },
      people: attended ? terminalPeople(language, flags.step ?? false) : undefined,
      listeners: [
        terminalReporter({
          language,
          stream: process.stderr,
          color: useColor(flags, process.stderr),
          past: options.entries,
        }),
        evidenceReporter({
          folder,
          language,
          redact: (text) => vault.redactor.redact(text),
          past: options.entries,
        }),
      ],
      options: { dryRun: flags.dryRun ?? false, yes: flags.yes ?? false, from: flags.from, timeout: timeoutOf(flags) },
      signal,
      from: preparation.inputs.from,
      version,
      signer: loadKey(keysFolder()),
      entries: options.entries ?? [],
      answers: options.answers ?? {},
      acceptedChanges: options.acceptedChanges,
      onListenerError: (error) =>
        console.error(say({ ja: '報告に失敗しました:', en: 'a report failed:' }, language), error),
    });
    return { ...outcome, folder };
  } finally {
    for (const unlock of release) unlock();
  }
}

function timeoutOf({ timeout = '30s' }: RunFlags): number {
  const ms = parseDuration(timeout);
  if (ms) return ms;
  throw new UsageError('bad-timeout', {
    ja: `--timeout は 30s のように書きます: ${timeout}`,
    en: `write --timeout as 30s, not ${timeout}`,
  });
}
