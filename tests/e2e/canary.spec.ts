import { expect, test } from '@playwright/test';
import { type Canary, release } from '../support/canary.ts';

// A sample; `npm run canary` tries every variant with every source.
for (const canary of [
  { site: 'echo', source: 'command', trace: true },
  { site: ['look-alike'], source: 'environment' },
] satisfies Canary[]) {
  test(`no secret in anything a run leaves: ${canary.site}, ${canary.source}`, async () => {
    const result = await release(canary);
    expect(result.received).toBe(true);
    // Nothing is typed into a page that only looks like Dropbox.
    for (const event of ['lookalike-input', 'dropbox-login', 'grant']) expect(result.events).not.toContain(event);
    expect(result.found).toEqual([]);
    expect(result.unpainted).toEqual([]);
    expect(result.left).toEqual([]);
    expect(result.files).toBeGreaterThan(20);
    expect(result.codes.at(-1)).toBe(1);
  });
}
