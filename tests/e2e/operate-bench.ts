import { expect, type Page, test } from '@playwright/test';
import { StepFailure } from '../../src/base/errors.ts';
import { registerWords } from '../../src/page/find/words-engine.ts';
import type { Operand } from '../../src/page/operate/index.ts';
import { launchOptions } from '../support/launch.ts';

await registerWords();

/** The browser of the system where there is one; for `test.use` in each file. */
export const browser = { launchOptions };

export { expect, test };

export const options = { timeout: 10_000 };

/** Puts the markup into the page as the body of a Japanese document. */
export async function show(page: Page, body: string): Promise<void> {
  await page.setContent(`<!doctype html><html lang="ja"><meta charset="utf-8"><body>${body}</body></html>`);
}

/** The element as a find would hand it on. */
export function at(page: Page, css: string, name = '欄', role = 'generic'): Operand {
  return { page, frame: page.mainFrame(), locator: page.locator(css), role, name };
}

/** What an operation failed with. */
export async function failureOf(work: Promise<unknown>): Promise<StepFailure> {
  const error = await work.then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(StepFailure);
  return error;
}
