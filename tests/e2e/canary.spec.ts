import { release } from '../support/canary.ts';
import { expect, test } from '../support/shared-browser.ts';

// A sample; `npm run canary` tries every variant with every source.
test('no secret in anything a run leaves, of a page that echoes it, with a trace', async () => {
  const result = await release({ site: 'echo', source: 'command', trace: true });
  expect(result.received).toBe(true);
  expect(result.found).toEqual([]);
  expect(result.unpainted).toEqual([]);
  expect(result.left).toEqual([]);
  expect(result.files).toBeGreaterThan(20);
  expect(result.codes.at(-1)).toBe(1);
});
