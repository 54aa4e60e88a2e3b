import { dirname, join } from 'node:path';
import type { Browser } from 'playwright';
import { systemClock } from '../base/clock.ts';
import { parseDuration } from '../base/duration.ts';
import { UsageError } from '../base/errors.ts';
import { say } from '../base/text.ts';
import type { Observer } from '../engine/observer.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { Listener } from '../engine/record/events.ts';
import type { Entry } from '../engine/record/journal.ts';
import { takeLock } from '../engine/record/lock.ts';
import { linkLatest } from '../engine/record/run-folder.ts';
import { keysFolder, loadKey } from '../engine/record/signing.ts';
import type { RunOptions } from '../engine/running.ts';
import { runSession } from '../engine/session.ts';
import { startOf } from '../engine/walk/runner.ts';
import { pinOf } from '../page/browser/trusted-keys.ts';
import { evidenceReporter, terminalReporter } from '../reporters/index.ts';
import { version } from '../version.ts';
import { languageOf, type RunFlags, useColor } from './flags.ts';
import { terminalPeople } from './people.ts';
import { customerKey, type Preparation, secretsFolder } from './prepare.ts';

interface SessionOptions {
  runId: string;
  /** Makes or finds the run folder, once the customer's lock is held. */
  folder: () => string;
  preparation: Preparation;
  flags: RunFlags;
  signal: AbortSignal;
  /** A browser of the caller's to run in. */
  browser?: Browser;
  observer?: Observer;
  listeners?: Listener[];
  entries?: Entry[];
  acceptedChanges?: string[];
}

/** The lock of a customer's procedure: of this machine, wherever the reports go. */
function customerLock(key: string): string {
  return join(dirname(secretsFolder()), 'locks', key);
}

/** One session of a run with its listeners. The caller holds the run's lock; the customer's is held here. */
export async function holdSession(options: SessionOptions): Promise<Outcome & { folder: string }> {
  const { runId, preparation, flags, signal } = options;
  const language = languageOf(flags);
  const timeout = timeoutOf(flags);
  for (const pem of flags.trustKey ?? []) pinOf(pem);
  // What is wrong with a flag is said before anything is started.
  if (flags.from) startOf(preparation.runbook, flags.from);
  const key = customerKey(preparation);
  const release = takeLock(customerLock(key), runId);
  try {
    const folder = options.folder();
    linkLatest(folder);
    const { vault } = preparation;
    const attended = process.stdin.isTTY === true && !flags.json;
    const outcome = await runSession({
      ...preparation,
      key,
      runId,
      folder,
      clock: systemClock,
      browser: {
        browser: options.browser,
        deviceScaleFactor: flags.scale === '2' ? 2 : 1,
        headed: flags.headed,
        channel: flags.channel,
        executablePath: flags.executablePath,
        cdpEndpoint: flags.cdpEndpoint,
        wsEndpoint: flags.wsEndpoint,
        noSandbox: flags.noSandbox,
        trustedKeys: flags.trustKey,
      },
      observer: options.observer,
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
        ...(options.listeners ?? []),
      ],
      options: {
        dryRun: flags.dryRun ?? false,
        yes: flags.yes ?? false,
        from: flags.from,
        timeout,
        trace: flags.trace === 'off' ? undefined : (flags.trace as RunOptions['trace']),
      },
      signal,
      from: preparation.inputs.from,
      version,
      signer: loadKey(keysFolder()),
      entries: options.entries ?? [],
      acceptedChanges: options.acceptedChanges,
      onListenerError: (error) =>
        console.error(say({ ja: '報告に失敗しました:', en: 'a report failed:' }, language), error),
    });
    return { ...outcome, folder };
  } finally {
    release();
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
