import type { Page } from '@playwright/test';
import { StepFailure } from '../../src/base/errors.ts';
import type { Operand } from '../../src/page/operate/index.ts';
import { test as base, expect, type Site, serve } from '../support/awkward-page.ts';

export { expect };

let site: Site;
let shown: string;

/** A test whose markup is shown in the tab of the worker. */
export const test = base.extend<object, { serving: undefined }>({
  serving: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright's fixtures are declared so
    async ({}, use) => {
      site = await serve(() => shown);
      await use(undefined);
      site.close();
    },
    { scope: 'worker', auto: true },
  ],
  page: async ({ emptyTab }, use) => use(await emptyTab()),
  context: async ({ page }, use) => use(page.context()),
});

export const options = { timeout: 10_000 };

/** Shows the markup in the tab as the body of a Japanese document. */
export async function show(page: Page, body: string): Promise<void> {
  shown = `<!doctype html><html lang="ja"><meta charset="utf-8"><body>${body}</body></html>`;
  await page.goto(site.origin);
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
