import { join } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { launch, type Session } from '../page/browser/browser.ts';
import { startTrace, type Trace } from '../page/picture/trace.ts';
import { type Begun, beginRun } from './begin-run.ts';
import { endedBy, type Outcome, outcomeOf } from './outcome.ts';
import { openJournal } from './record/journal.ts';
import { journalPath } from './record/run-folder.ts';
import { sealRun } from './record/seal.ts';
import { freshState, remember } from './record/state.ts';
import { createTeller, type Teller } from './record/teller.ts';
import type { Running } from './running.ts';
import type { SessionSetup } from './setup.ts';
import { spoken } from './spoken.ts';
import { factsOf } from './step/perform.ts';
import { tellStart } from './tell-start.ts';
import { runChapters } from './walk/runner.ts';

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

async function withBrowser(setup: SessionSetup, teller: Teller, state: Running['state']): Promise<Outcome> {
  const { runbook, observer, signal } = setup;
  signal.throwIfAborted();
  // What the browser tells of itself from its first moment on needs these.
  const begun: Begun = { place: { chapter: runbook.chapters[0]!.id, attempt: 1 } };
  const session = await launch({
    ...setup.browser,
    fingerprints: observer !== undefined,
    tabs: {
      onRefusal: ({ kind, url }) => teller.tell({ type: 'refused', place: { ...begun.place }, kind, url }),
      onDialog: ({ type }) => (type === 'prompt' && begun.answer !== undefined ? { text: begun.answer } : 'accept'),
      onAnswered: ({ type, message, answer }) =>
        teller.tell({ type: 'dialog', place: { ...begun.place }, kind: type, message, answer }),
    },
  });
  const close = () => void session.close().catch(() => {});
  signal.addEventListener('abort', close, { once: true });
  try {
    const { trustedKeys } = setup.browser;
    teller.tell({ type: 'browser-started', browser: session.version, why: session.choice?.why, trustedKeys });
    const trace = await beginTrace(setup, session);
    observer?.attend?.(session.context);
    return await walkAll(beginRun({ setup, session, begun, tell: teller.tell, state }), setup, trace);
  } finally {
    signal.removeEventListener('abort', close);
    await session.close();
  }
}

/** Walks the chapters; the last pictures are painted and written while the browser closes. */
async function walkAll(running: Running, setup: SessionSetup, trace: Trace | undefined): Promise<Outcome> {
  const { evidence, options, signal, stage } = running;
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
      await stage.session.close();
    };
    const left = leave();
    left.catch(() => {}); // Awaited below.
    await evidence.drain();
    await left;
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
