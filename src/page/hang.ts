import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { StepFailure } from '../base/errors.ts';
import { ask } from './words-engine.ts';

/** Ms in which a page that is only busy answers. */
const patience = 30_000;
/** Ms between one question and the next: most works are over before the first. */
const often = 10_000;

/**
 * The work's result, or a StepFailure `no-answer` when the page has stopped answering: a script that never gives way
 * leaves keys and mouse unanswered for ever, and the browser tells nobody.
 */
export async function unlessHung<T>(page: Page, work: Promise<T>, quiet = patience): Promise<T> {
  const end = new AbortController();
  try {
    return await Promise.race([work, hang(page, quiet, end.signal)]);
  } finally {
    end.abort();
  }
}

/** Rejects when the page hangs; stays open while it does not. */
async function hang(page: Page, quiet: number, signal: AbortSignal): Promise<never> {
  do await pause(Math.min(quiet, often), undefined, { signal });
  while (await answers(page, quiet, signal));
  throw new StepFailure(
    'no-answer',
    { ja: 'ページが応答しなくなりました。', en: 'the page stopped answering' },
    {
      hint: {
        ja: '画面を再読み込みするか、しばらくしてからやり直してください。',
        en: 'reload the page, or try again later',
      },
    },
  );
}

/** A tab that is gone is for others to tell. */
async function answers(page: Page, timeout: number, signal: AbortSignal): Promise<boolean> {
  return ask(page.mainFrame(), { kind: 'fates', elements: [] }, { timeout, signal }).then(
    () => true,
    (error: Error) => error.name !== 'TimeoutError',
  );
}
