import pRetry, { AbortError } from 'p-retry';
import { StepFailure } from '../base/errors.ts';
import type { Chapter, Done, Retry, Trouble } from '../runbook/model.ts';
import { conditionTarget } from '../steps/condition.ts';
import { arrive } from './arrive.ts';
import { settleIntended } from './once.ts';
import { factsOf, performQuietly, performSteps } from './perform.ts';
import type { Running } from './running.ts';
import { spoken } from './spoken.ts';
import { TroubleSeen } from './trouble.ts';

/** How long (ms) the page gets to show that a chapter has been done: the first time, and when something was begun. */
const glance = 1000;
const lookingTime = 5000;

/** Walks a chapter until it is done; its troubles are recovered and it is begun again, as often as they allow. */
export async function walkChapter(chapter: Chapter, running: Running, start = 0): Promise<void> {
  let attempt = running.state.tries.get(chapter.id) ?? 0;
  let last: unknown;
  const tried = new Map<unknown, number>();
  const once = async () => {
    attempt += 1;
    running.place = { chapter: chapter.id, attempt };
    running.tell({ type: 'chapter-started', place: { ...running.place }, title: chapter.title });
    try {
      if (last !== undefined) await recover(last, chapter, running);
      await walkOnce(chapter, running, attempt === 1 ? start : 0);
    } catch (error) {
      last = error;
      throw await judge(error, chapter, running, tried);
    }
  };
  await pRetry(once, {
    // Each kind of failure has its own count; p-retry only repeats what `judge` has not ended.
    retries: 100,
    minTimeout: 0,
    signal: running.signal,
  });
}

/** Ends the retries when the failure must not, or no longer, be tried again; else waits as its `retry` says. */
async function judge(error: unknown, chapter: Chapter, running: Running, tried: Map<unknown, number>): Promise<Error> {
  const failure = error as Error;
  if (!(error instanceof StepFailure) || running.signal.aborted) return new AbortError(failure);
  await running.evidence.take(running.place, error instanceof TroubleSeen ? 'trouble' : 'failed').catch(() => {});
  const place = { ...running.place };
  running.tell({ type: 'chapter-failed', place, error: factsOf(error) });
  const trouble = error instanceof TroubleSeen ? error.trouble : undefined;
  const retry: Retry | undefined = trouble
    ? (trouble.retry ?? (trouble.again ? { times: 2 } : undefined))
    : chapter.retry;
  const count = (tried.get(trouble) ?? 0) + 1;
  tried.set(trouble, count);
  const final =
    error.code === 'browser-died' ||
    error.code.startsWith('secret.') ||
    trouble?.stop ||
    running.observer?.isFinal?.(error);
  if (final || !retry || count >= retry.times) return new AbortError(failure);
  const delay = (retry.delay ?? 0) * (retry.backoff ?? 1) ** (count - 1);
  if (delay) await running.clock.sleep(delay, running.signal);
  return failure;
}

/** Brings the page back to where the chapter can begin again: as its trouble says, else by a reload. */
async function recover(error: unknown, chapter: Chapter, running: Running): Promise<void> {
  const { sight, stage, tell } = running;
  const trouble = error instanceof TroubleSeen ? error.trouble : undefined;
  sight.troubles = [];
  if (trouble) {
    await performQuietly(trouble.do, running);
    if (trouble.again) await walkAgain(trouble.again, chapter, running);
  } else {
    for (const page of stage.session.pages().slice(1))
      if (page !== stage.page && stage.newTabs().includes(page)) await page.close();
    await stage.reload();
  }
  const next = { ja: 'もう一度行います。', en: 'trying again' };
  tell({ type: 'recovered', place: { ...running.place }, trouble: trouble?.id ?? (error as StepFailure).code, next });
}

async function walkAgain(id: string, chapter: Chapter, running: Running): Promise<void> {
  const other = running.runbook.chapters.find((one) => one.id === id);
  if (!other || other === chapter) return;
  const place = running.place;
  await walkOnce(other, running, 0);
  running.place = place;
}

async function walkOnce(chapter: Chapter, running: Running, start: number): Promise<void> {
  const { tell, state } = running;
  running.sight.troubles = troublesOf(chapter, running);
  const place = { chapter: chapter.id, attempt: running.place.attempt };
  running.place = place;
  if (await isDone(chapter, running)) {
    settleIntended(running, 'done', 'looked');
    state.done.add(chapter.id);
    return tell({ type: 'chapter-done', place: { ...place }, how: 'already-done' });
  }
  await walkScreens(chapter, running, start);
  settleIntended(running, 'done', 'performed');
  state.done.add(chapter.id);
  tell({ type: 'chapter-done', place: { ...place }, how: 'done' });
}

async function walkScreens(chapter: Chapter, running: Running, start: number): Promise<void> {
  const { stage, tell, evidence, values, sight } = running;
  for (let i = start; i < chapter.screens.length; i++) {
    const planned = chapter.screens[i]!;
    if (planned.open) {
      const url = values.value(planned.open);
      await sight.guarded(() => stage.open(Array.isArray(url) ? url[0]! : url));
    }
    const shown = await arrive(chapter, i, running);
    for (const absent of chapter.screens.slice(i, shown)) {
      tell({
        type: 'screen-absent',
        place: { ...running.place, screen: absent.id, step: undefined },
        title: absent.title,
      });
    }
    const screen = chapter.screens[shown];
    if (!screen) return;
    i = shown;
    // The procedure went on after an irreversible step: it has worked.
    if (start < i) settleNamed(running);
    running.place = { chapter: chapter.id, screen: screen.id, attempt: running.place.attempt };
    const place = { ...running.place };
    tell({
      type: 'screen-shown',
      place,
      title: screen.title,
      note: screen.note.map((note) => spoken(note, running.runbook, values)),
      url: stage.page.url(),
      tab: stage.numberOf(stage.page),
    });
    // A tab stays new until a screen of another tab shows: several screens may be the first of it.
    if (!screen.newTab) stage.settle();
    evidence.arrive();
    sight.troubles = [...screen.trouble, ...troublesOf(chapter, running)];
    await performSteps(screen.steps, running);
    if (!stage.page.isClosed()) await evidence.beforeLeaving(place);
    tell({ type: 'screen-left', place });
    sight.troubles = troublesOf(chapter, running);
  }
}

/** Named `once` steps are settled by the screen after them; unnamed ones by the end of their chapter. */
function settleNamed(running: Running): void {
  for (const [key, known] of running.state.once) {
    if (known !== 'intended' || key.includes('/')) continue;
    running.state.once.set(key, 'done');
    running.tell({ type: 'once-settled', place: { ...running.place }, key, outcome: 'done', how: 'performed' });
  }
}

function troublesOf(chapter: Chapter, { runbook }: Running): Trouble[] {
  return [...chapter.trouble, ...runbook.trouble];
}

/** Looks whether the chapter has been done: before doing it, and before doing it again. */
async function isDone(chapter: Chapter, running: Running): Promise<boolean> {
  const done = chapter.doneWhen;
  if (!done) return false;
  if (done.fact) return isFact(done, running);
  const begun = [...running.state.once].some(
    ([key, known]) => known === 'intended' && key.startsWith(`${chapter.id}/`),
  );
  const { sight, stage, values, state } = running;
  await performQuietly(done.look, running);
  const target = conditionTarget(done.condition!, (words) => values.words(words));
  const seen = await sight.first([{ tabs: () => [stage.page], targets: [target] }], begun ? lookingTime : glance);
  if (seen || !begun) return seen !== null;
  for (const key of [...state.once.keys()].filter(
    (key) => state.once.get(key) === 'intended' && key.startsWith(`${chapter.id}/`),
  )) {
    state.once.set(key, 'not-done');
    running.tell({ type: 'once-settled', place: { ...running.place }, key, outcome: 'not-done', how: 'looked' });
  }
  return false;
}

function isFact({ fact }: Done, { state, values }: Running): boolean {
  const told = values.get(`done.${fact}`);
  return state.once.get(fact!) === 'done' || (typeof told === 'string' && /^(?:true|yes|1)$/i.test(told));
}
