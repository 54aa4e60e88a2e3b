import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from '@playwright/test';
import { type Browser, chromium, type Page } from 'playwright';
import { buildInPage } from '../../scripts/build.mjs';
import { launchBrowser } from './launch.ts';

interface Fixtures {
  /** Serves the markup as a document on loopback and opens it; further paths may be given. */
  show: (body: string, others?: Record<string, string>) => Promise<Page>;
}

interface WorkerFixtures {
  shared: Browser;
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
  show: async ({ shared }, use) => {
    const servers: Server[] = [];
    const { registerWords } = await import('../../src/page/find/words-engine.ts');
    await registerWords();
    const context = await shared.newContext({ viewport: { width: 1000, height: 700 } });
    await use(async (body, others = {}) => {
      const server = createServer((request, response) => {
        const path = (request.url ?? '/').split('?')[0]!;
        const html = path === '/' ? body : others[path.slice(1)];
        response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(
          html === undefined
            ? ''
            : html.replaceAll('{other}', `http://localhost:${(server.address() as AddressInfo).port}`),
        );
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      servers.push(server);
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      return page;
    });
    await context.close();
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  },
});
export { expect } from '@playwright/test';
