import type { Target } from '../../src/steps/target.ts';
import { expect, test } from './awkward-page.ts';

/** Markup, a target, and the id of the element that must be found: in the target's element or around it. */
export interface FindCase {
  name: string;
  html: string;
  target: Partial<Target> & { words: string[] };
  /** An id, or what must be refused. */
  expect: string | 'ambiguous' | 'not-found';
  /** Milliseconds, where it takes longer than others. */
  timeout?: number;
}

/** Declares one test a case. What was found is told by the page: the nearest id around the element. */
export function findCases(cases: FindCase[]): void {
  for (const one of cases) {
    test(one.name, async ({ sheet }) => {
      const { find } = await import('../../src/page/find/find.ts');
      const page = await sheet(`<!doctype html><meta charset="utf-8"><title>t</title>${one.html}`);
      const target: Target = { purpose: 'press', ...one.target };
      // Only what is absent is waited for in vain.
      const outcome = await find(page, target, {
        timeout: one.timeout ?? (one.expect === 'not-found' ? 600 : 4000),
      }).then(
        async ({ locator }) => {
          // Asked so, it is found in the world that the finder has been in: to ask in the page's own costs as much once more.
          const named = locator.locator('xpath=ancestor-or-self::*[@id][1]');
          return (await named.count()) ? named.getAttribute('id') : locator.evaluate(hostOrMarkup);
        },
        (error: { code?: string }) => error.code ?? String(error),
      );
      expect(outcome).toBe(one.expect);
    });
  }
}

function hostOrMarkup(element: Element): string {
  return (element.getRootNode() as ShadowRoot).host?.closest('[id]')?.id ?? element.outerHTML;
}
