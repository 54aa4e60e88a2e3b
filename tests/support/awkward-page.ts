import type { Page } from '@playwright/test';
import { test as base } from './shared-browser.ts';
import { type SmallSite, serveSite } from './small-site.ts';

interface Fixtures {
  /** Serves the markup as a document on loopback and opens it; further paths may be given. */
  show: (body: string, others?: Record<string, string>) => Promise<Page>;
}

/** A test with a page of hand-made markup, in a real browser. What was pressed is noted by the page in `window.log`. */
export const test = base.extend<Fixtures>({
  show: async ({ emptyTab }, use) => {
    const sites: SmallSite[] = [];
    await use(async (body, others = {}) => {
      const site = await serveSite({ '': body, ...others });
      sites.push(site);
      const page = await emptyTab();
      await page.goto(site.origin);
      return page;
    });
    for (const site of sites) site.close();
  },
});
export { expect } from '@playwright/test';
