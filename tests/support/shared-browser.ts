import { test as base } from '@playwright/test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { buildInPage } from '../../scripts/build.mjs';
import { browserArguments } from '../../src/page/browser/arguments.ts';
import { launchBrowser, launchOptions } from './launch.ts';
import { serveSite } from './small-site.ts';

interface WorkerFixtures {
  /** The environment of runs that join one browser (`--ws-endpoint`): to start one each time is much of what a small run costs. */
  joins: { TEJUN_WS_ENDPOINT: string };
  /** A browser that the tests of a worker share: each has a context of its own in it. */
  shared: Browser;
  /** The tab that the tests of a worker share, as if it were a fresh one: to open one costs more than most of them. */
  emptyTab: () => Promise<Page>;
  /** Shows the markup in a tab of its own that is never emptied: for tests that only look at it. */
  sheet: (body: string) => Promise<Page>;
}

/**
 * What the tests of a worker share, begun when the first of them asks for it. All tests in a browser are made from this one:
 * where tests with other fixtures of the worker follow, Playwright begins a new worker.
 */
export const test = base.extend<object, WorkerFixtures>({
  joins: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright's fixtures are declared so
    async ({}, use) => {
      const args = [...launchOptions.args, ...browserArguments(false)];
      const server = await chromium.launchServer({ ...launchOptions, args });
      await use({ TEJUN_WS_ENDPOINT: server.wsEndpoint() });
      await server.close();
    },
    { scope: 'worker' },
  ],
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright's fixtures are declared so
    async ({}, use) => {
      await buildInPage();
      const browser = await launchBrowser(chromium);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  emptyTab: [
    async ({ shared }, use) => {
      const context = await contextOf(shared);
      await use(async () => {
        const [tab = await context.newPage(), ...others] = context.pages();
        for (const other of others) await other.close();
        tab.removeAllListeners();
        await tab.goto('about:blank');
        await tab.mouse.move(0, 0);
        return tab;
      });
      await context.close();
    },
    { scope: 'worker' },
  ],
  sheet: [
    async ({ shared }, use) => {
      const context = await contextOf(shared);
      const page = await context.newPage();
      const pages = { '': '' };
      let wasStill = false;
      const site = await serveSite(pages);
      await use(async (body) => {
        pages[''] = body;
        // A new document costs ten times what these tests do in it: where no script is left behind, it is written anew.
        const isStill = !scripted.test(body);
        await (isStill && wasStill ? page.setContent(body) : page.goto(site.origin));
        wasStill = isStill;
        return page;
      });
      await context.close();
      site.close();
    },
    { scope: 'worker' },
  ],
});
export { expect } from '@playwright/test';

const scripted = /<script|<i?frame|\son[a-z]+\s*=/i;

async function contextOf(browser: Browser): Promise<BrowserContext> {
  const { registerWords } = await import('../../src/page/words-engine.ts');
  await registerWords();
  return browser.newContext({ viewport: { width: 1000, height: 700 } });
}
