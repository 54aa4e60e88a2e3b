import { test as base } from '@playwright/test';
import { chromium } from 'playwright';
import { browserArguments } from '../../src/page/browser/arguments.ts';
import { launchOptions } from './launch.ts';

interface WorkerFixtures {
  /** The environment of runs that join one browser (`--ws-endpoint`): to start one each time is much of what a small run costs. */
  joins: { TEJUN_WS_ENDPOINT: string };
}

/** A test whose runs may share a browser. */
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
});
export { expect } from '@playwright/test';
