import { existsSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import type { StepFailure } from '../../src/base/errors.ts';
import type { Operand } from '../../src/page/operate/index.ts';

const installed = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path));

/** Tests of operations: a browser of the system where there is one, and a page of the test's own making. */
export const test = base.extend({
  launchOptions: [
    { executablePath: installed, args: ['--no-sandbox'] },
    { scope: 'worker', option: true },
  ],
});

export { expect };

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
  expect(error?.name).toBe('StepFailure');
  return error;
}
