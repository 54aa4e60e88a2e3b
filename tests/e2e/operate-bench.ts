import type { Page } from '@playwright/test';
import { StepFailure } from '../../src/base/errors.ts';
import type { Operand } from '../../src/page/operate/index.ts';
import { test as base, expect } from '../support/shared-browser.ts';
import { type SmallSite, serveSite } from '../support/small-site.ts';

export { expect };

/** A test whose markup is shown in the tab of the worker. */
export const test = base.extend({
  page: async ({ emptyTab }, use) => use(await emptyTab()),
  context: async ({ page }, use) => use(page.context()),
});

export const options = { timeout: 10_000 };

const pages = { '': '' };
let site: SmallSite | undefined;

/** Shows the markup in the tab as the body of a Japanese document. */
export async function show(page: Page, body: string): Promise<void> {
  pages[''] = `<!doctype html><html lang="ja"><meta charset="utf-8"><body>${body}</body></html>`;
  site ??= await serveSite(pages);
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

/** Shows the markup of a page whose script comes late, while that is still on its way. `how`: attributes of its element. */
export async function showBeforeScript(page: Page, body: string, script: string, how = ''): Promise<void> {
  const late = new Promise<string>((resolve) => setTimeout(() => resolve(script), 1_500));
  const site = await serveSite({
    '': `<!doctype html><html lang="ja"><meta charset="utf-8"><body>${body}<script ${how} src="late"></script></body></html>`,
    late,
  });
  await page.goto(site.origin, { waitUntil: 'commit' });
  await site.asked('late');
}
