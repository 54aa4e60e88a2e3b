import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from '@playwright/test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { buildInPage } from '../../scripts/build.mjs';
import { launchBrowser } from './launch.ts';

interface Fixtures {
  /** Serves the markup as a document on loopback and opens it; further paths may be given. */
  show: (body: string, others?: Record<string, string>) => Promise<Page>;
}

interface WorkerFixtures {
  /** A browser that the tests of a worker share: each has a context of its own in it. */
  shared: Browser;
  /** The tab that the tests of a worker share, as if it were a fresh one: to open one costs more than most of them. */
  emptyTab: () => Promise<Page>;
  /** Shows the markup in a tab of its own that is never emptied: for tests that only look at it. */
  sheet: (body: string) => Promise<Page>;
}

/** A test with a page of hand-made markup, in a real browser. What was pressed is noted by the page in `window.log`. */
export const test = base.extend<Fixtures, WorkerFixtures>({
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
      let shown = '';
      let wasStill = false;
      const site = await serve(() => shown);
      await use(async (body) => {
        shown = body;
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
  show: async ({ emptyTab }, use) => {
    const sites: Site[] = [];
    await use(async (body, others = {}) => {
      const site = await serve((path) => (path === '/' ? body : others[path.slice(1)]));
      sites.push(site);
      const page = await emptyTab();
      await page.goto(site.origin);
      return page;
    });
    for (const site of sites) site.close();
  },
});
export { expect } from '@playwright/test';

const scripted = /<script|<i?frame|\son[a-z]+\s*=/i;

async function contextOf(browser: Browser): Promise<BrowserContext> {
  const { registerWords } = await import('../../src/page/find/words-engine.ts');
  await registerWords();
  return browser.newContext({ viewport: { width: 1000, height: 700 } });
}

export interface Site {
  origin: string;
  close: () => void;
}

/** Documents by path, on an origin of their own; `{other}` in one is the same on another origin. */
export async function serve(documentAt: (path: string) => string | undefined): Promise<Site> {
  const server: Server = createServer((request, response) => {
    const html = documentAt((request.url ?? '/').split('?')[0]!);
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html?.replaceAll('{other}', `http://localhost:${port}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
