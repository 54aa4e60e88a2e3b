import type { Frame, Page } from 'playwright';
import { ask } from '../words-engine.ts';
import { NoPaint, paintLimit } from './screenshot.ts';

/** Ms that a page gets to answer after it refused its picture. */
const answerLimit = 1_000;

/** A page may leave for the next one while it is looked at: then that one is taken. */
export async function unlessLeft<T>(page: Page, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + paintLimit;
  let left = false;
  const note = (frame: Frame) => {
    left ||= frame === page.mainFrame();
  };
  page.on('framenavigated', note);
  try {
    for (;;) {
      left = false;
      try {
        return await work();
      } catch (error) {
        if (error instanceof NoPaint || page.isClosed() || Date.now() > until) throw error;
        // The browser refuses a picture before it tells that the page has left; what it told is here with the next answer.
        if (!left) await ask(page.mainFrame(), { kind: 'place' }, { timeout: answerLimit }).catch(() => {});
        if (!left) throw error;
      }
    }
  } finally {
    page.off('framenavigated', note);
  }
}
