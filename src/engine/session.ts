import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../base/clock.ts';
import { TejunError, UsageError } from '../base/errors.ts';
import type { Vault } from '../base/secrets/vault.ts';
import { type LaunchOptions, launch, type Session } from '../page/browser.ts';
import { startTrace, type Trace } from '../page/trace.ts';
import { hashOf } from '../runbook/hash.ts';
import type { Runbook } from '../runbook/model.ts';
import type { Values } from '../runbook/values.ts';
import { openAnswers } from './answers.ts';
import { customerData, volatileData } from './customer-data.ts';
import { DryRunOver, Interrupted, Parked } from './ends.ts';
import type { Environment, Listener, RunStatus } from './events.ts';
import { Evidence } from './evidence.ts';
import { putAside } from './interruption.ts';
import { type Entry, openJournal } from './journal.ts';
import { whereabouts } from './locate.ts';
import type { Observer } from './observer.ts';
import type { People } from './people.ts';
import { factsOf } from './perform.ts';
import { questionFacts } from './questions.ts';
import { journalPath, picturesIn } from './run-folder.ts';
import { runChapters } from './runner.ts';
import type { Running, RunOptions } from './running.ts';
import { sealRun } from './seal.ts';
import { Sight } from './sight.ts';
import type { SigningKey } from './signing.ts';
import { spoken } from './spoken.ts';
import { Stage } from './stage.ts';
import { freshState, remember } from './state.ts';
import { createTeller, type Teller } from './teller.ts';

export interface SessionSetup {
  runId: string;
  folder: string;
  key: string;
  customer?: string;
  runbook: Runbook;
  values: Values;
  vault: Vault;
  clock: Clock;
  browser: LaunchOptions;
  people?: People;
  observer?: Observer;
  listeners: Listener[];
  options: RunOptions;
  signal: AbortSignal;
  /** Where each input came from. */
  from: Record<string, string>;
  version: string;
  /** Of earlier sessions. */
  entries: Entry[];
  acceptedChanges?: string[];
  /** Signs the record when the session ends. */
  signer?: SigningKey;
  onListenerError: (error: unknown) => void;
}

export interface Outcome {
  status: RunStatus;
  exitCode: number;
  error?: unknown;
  until?: Date;
}

/** One session of a run, from the browser's start to the verdict. Every end but a bug of ours is told and returned. */
export async function runSession(setup: SessionSetup): Promise<Outcome> {
  const state = freshState();
  for (const entry of setup.entries) remember(state, entry);
  const teller = createTeller({
    journal: openJournal(journalPath(setup.folder), setup.entries),
    listeners: setup.listeners,
    redactor: setup.vault.redactor,
    clock: setup.clock,
    after: setup.entries.at(-1)?.seq ?? 0,
    onListenerError: setup.onListenerError,
  });
  tellStart(setup, teller);
  let outcome: Outcome;
  try {
    outcome = await withBrowser(setup, teller, state);
  } catch (error) {
    outcome = outcomeOf(error, setup.signal);
  }
  const { status, exitCode, error } = outcome;
  const hints = status === 'done' ? setup.runbook.hint.map((hint) => spoken(hint, setup.runbook, setup.values)) : [];
  if (status !== 'parked') {
    teller.tell({
      type: 'run-ended',
      status,
      exitCode,
      error: error && status !== 'done' ? factsOf(error) : undefined,
      hints,
    });
  }
  await teller.end();
  await sealRun(setup.folder, setup.clock.now(), setup.signer);
  return outcome;
}

function tellStart(
  { runId, runbook, key, customer, from: inputs, version, entries, acceptedChanges, signer, options }: SessionSetup,
  teller: Teller,
): void {
  const { from } = options;
  const environment: Environment = {
    tejun: version,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    machine: hostname(),
    operator: userInfo().username,
    signedBy: signer?.fingerprint,
  };
  if (entries.length) {
    teller.tell({ type: 'run-resumed', environment, acceptedChanges, from });
    return;
  }
  const { path, title, product } = runbook;
  const chapters = runbook.chapters.map((chapter) => ({ id: chapter.id, title: chapter.title }));
  teller.tell({
    type: 'run-started',
    runId,
    runbook: { path, title, product, hash: hashOf(runbook) },
    key,
    customer,
    environment,
    inputs,
    chapters,
    from,
  });
}

async function withBrowser(setup: SessionSetup, teller: Teller, state: Running['state']): Promise<Outcome> {
  const { runbook, vault, values, clock, people, observer, options, signal } = setup;
  signal.throwIfAborted();
  const running = { place: { chapter: runbook.chapters[0]!.id, attempt: 1 } } as Running;
  const session = await launch({
    ...setup.browser,
    fingerprints: observer !== undefined,
    tabs: {
      onRefusal: ({ kind, url }) => teller.tell({ type: 'refused', place: { ...running.place }, kind, url }),
      onDialog: ({ type }) => (type === 'prompt' && running.answer !== undefined ? { text: running.answer } : 'accept'),
      onAnswered: ({ type, message, answer }) =>
        teller.tell({ type: 'dialog', place: { ...running.place }, kind: type, message, answer }),
    },
  });
  const close = () => void session.close().catch(() => {});
  signal.addEventListener('abort', close, { once: true });
  try {
    const { trustedKeys } = setup.browser;
    teller.tell({ type: 'browser-started', browser: session.version, why: session.choice?.why, trustedKeys });
    const trace = await beginTrace(setup, session);
    observer?.attend?.(session.context);
    const stage = new Stage(session, options.timeout);
    const evidence = new Evidence({
      folder: join(setup.folder, 'screens'),
      stage,
      redactor: vault.redactor,
      taken: picturesIn(setup.folder),
      scale: setup.browser.deviceScaleFactor === 2 ? 2 : 1,
      redact: customerData(runbook, values),
      volatile: volatileData(runbook, values),
      tell: teller.tell,
      seen: async (place, moment, shoot) => {
        if (place.screen === undefined) return;
        const { page } = stage;
        await observer?.saw?.({ place, moment, ...whereabouts(running), page, uses: running.uses, shoot });
      },
    });
    const sight = new Sight(stage, (words) => values.words(words), signal);
    Object.assign(running, {
      runbook,
      values,
      vault,
      clock,
      stage,
      sight,
      evidence,
      people,
      observer,
      uses: [],
      entered: [],
      answers: openAnswers(setup.folder),
      state,
      options,
      signal,
      tell: teller.tell,
    });
    sight.putAside = (seen) => putAside(seen, running);
    let done = false;
    try {
      await runChapters(running);
      done = true;
      return { status: 'done', exitCode: 0 };
    } catch (error) {
      return await endedBy(error, running);
    } finally {
      const leave = async () => {
        if (!signal.aborted) await trace?.end(done && options.trace !== 'on' ? undefined : tracePath(setup));
        await session.close();
      };
      const left = leave();
      left.catch(() => {}); // Awaited below.
      // Pictures are painted and written without the browser.
      await evidence.drain();
      await left;
    }
  } finally {
    signal.removeEventListener('abort', close);
    await session.close();
  }
}

async function beginTrace({ options, vault }: SessionSetup, session: Session): Promise<Trace | undefined> {
  if (!options.trace) return undefined;
  if (session.scratch) return startTrace(session.context, session.scratch, vault.redactor);
  throw new UsageError('trace-elsewhere', {
    ja: '--trace は Tejun が起動したブラウザでのみ使えます。',
    en: '--trace needs a browser that Tejun starts itself',
  });
}

/** One file a session of the run. */
function tracePath({ folder, entries }: SessionSetup): string {
  const earlier = entries.filter(({ type }) => type === 'run-started' || type === 'run-resumed').length;
  return join(folder, earlier ? `trace-${earlier + 1}.zip` : 'trace.zip');
}

async function endedBy(error: unknown, running: Running): Promise<Outcome> {
  if (!(error instanceof Parked)) return outcomeOf(error, running.signal);
  await running.evidence.takeLast(running.place, error.question ? 'asked' : 'extra').catch(() => {});
  // That the run waits is its last word: pictures are told before.
  await running.evidence.drain();
  const { until, question } = error;
  const ask = question && questionFacts(question);
  running.tell({ type: 'parked', place: { ...running.place }, until: until?.toISOString(), reason: error.text, ask });
  return { status: 'parked', exitCode: 4, error, until };
}

function outcomeOf(error: unknown, signal: AbortSignal): Outcome {
  if (signal.aborted) return { status: 'interrupted', exitCode: 130, error: new Interrupted() };
  if (error instanceof DryRunOver) return { status: 'stopped', exitCode: 0, error };
  if (error instanceof Interrupted) return { status: 'interrupted', exitCode: 130, error };
  if (error instanceof TejunError)
    return { status: error.exitCode === 3 ? 'stopped' : 'failed', exitCode: error.exitCode, error };
  return { status: 'failed', exitCode: 70, error };
}
