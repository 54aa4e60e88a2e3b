import pRetry, { AbortError } from 'p-retry';
import { StepFailure } from '../../base/errors.ts';
import type { Chapter } from '../../runbook/model.ts';
import type { Running } from '../running.ts';
import { factsOf } from '../step/perform.ts';
import { hintToGoOn } from './go-on-hint.ts';
import { recover, retryOf } from './recovery.ts';
import { TroubleSeen } from './trouble.ts';
import { walkOnce } from './walk-once.ts';

/** Walks a chapter until it is done; its troubles are recovered and it is begun again, as often as they allow. */
export async function walkChapter(chapter: Chapter, running: Running, start?: number): Promise<void> {
  const { state, stage, tell, signal } = running;
  /** How often each trouble, or failure without one, has ended a try. */
  const ended = new Map<unknown, number>();
  let begin = stage.mark();
  let failure: StepFailure | undefined;
  const attempt = async () => {
    running.place = { chapter: chapter.id, attempt: (state.tries.get(chapter.id) ?? 0) + 1 };
    state.tries.set(chapter.id, running.place.attempt);
    tell({ type: 'chapter-started', place: { ...running.place }, title: chapter.title });
    try {
      if (failure) begin = await recover(failure, chapter, begin, running);
      await walkOnce(chapter, running, failure ? undefined : start);
    } catch (error) {
      if (!(error instanceof StepFailure) || signal.aborted) throw new AbortError(error as Error);
      failure = error;
      throw await judge(error, chapter, running, ended);
    }
  };
  // Each trouble has its own number of tries and its own delay, so p-retry itself neither counts nor waits.
  await pRetry(attempt, { retries: Number.POSITIVE_INFINITY, minTimeout: 0, signal });
}

/** Tells a failed try. Ends the tries when they are used up or another one would do harm; else waits as `retry` says. */
async function judge(
  failure: StepFailure,
  chapter: Chapter,
  running: Running,
  ended: Map<unknown, number>,
): Promise<Error> {
  const { tell, evidence, clock, signal, observer, stage } = running;
  const place = { ...running.place };
  const trouble = failure instanceof TroubleSeen ? failure.trouble : undefined;
  const tab = failure instanceof TroubleSeen ? failure.page : stage.page;
  await stage.trail.visiting(tab, () => evidence.take(place, trouble ? 'trouble' : 'failed')).catch(() => {});
  failure.hint = hintToGoOn(failure, chapter, running) ?? failure.hint;
  if (failure instanceof TroubleSeen)
    tell({ type: 'trouble', place, trouble: failure.trouble.id, words: failure.words, note: failure.trouble.note });
  tell({ type: 'chapter-failed', place, error: factsOf(failure) });
  const retry = retryOf(failure, chapter);
  const count = (ended.get(trouble) ?? 0) + 1;
  ended.set(trouble, count);
  const final = failure.final || observer?.isFinal?.(failure);
  if (final || !retry || count >= retry.times) {
    if (trouble) await observer?.troubled?.(tab);
    return new AbortError(failure);
  }
  const delay = (retry.delay ?? 0) * (retry.backoff ?? 1) ** (count - 1);
  tell({ type: 'retrying', place, delay, next: count + 1, times: retry.times });
  if (delay) await clock.sleep(delay, signal);
  return failure;
}
