import type { Browser, BrowserContext, Page } from 'playwright';
import { StepFailure } from '../../base/errors.ts';
import { within } from '../../base/within.ts';

/** A browser at hand, and how to leave it. */
export interface Connection {
  browser: Browser;
  context: BrowserContext;
  /** A profile opens with a tab of its own. */
  firstPage?: Page;
  /** The temporary folder of a browser of our own. */
  scratch?: string;
  /** Leaves the browser; `own` are the tabs of the run. Never throws. */
  end: (own: Page[]) => Promise<void>;
}

const closeLimit = 5_000;

/** The work's result, or an error as soon as the browser is gone: Playwright leaves some calls of a dead browser unanswered. */
export function whileConnected<T>(browser: Browser, work: Promise<T>): Promise<T> {
  let leave: () => void = () => {};
  const gone = new Promise<never>((_, reject) => {
    leave = () =>
      reject(
        new StepFailure('browser-died', { ja: 'ブラウザが終了しました', en: 'the browser ended' }, { final: true }),
      );
    browser.once('disconnected', leave);
    if (!browser.isConnected()) leave();
  });
  work.catch(() => {});
  return Promise.race([work, gone]).finally(() => browser.off('disconnected', leave));
}

/** True when what closes something ended in time, also by an error. */
export async function isOver(work: Promise<unknown>): Promise<boolean> {
  const over = work.then(
    () => true,
    () => true,
  );
  return (await within(over, closeLimit)) ?? false;
}
