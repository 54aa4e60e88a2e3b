import { expect, test } from '@playwright/test';
import { makeConsole } from '../../fixtures/consoles/console.ts';

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

test('a console made by script is the same for the same seed, and another one for another', () => {
  const all = seeds.map((seed) => JSON.stringify(makeConsole(seed, 'en')));
  expect(seeds.map((seed) => JSON.stringify(makeConsole(seed, 'en')))).toEqual(all);
  expect(new Set(all).size).toBe(seeds.length);
});

test('the scripts of its pages can be read, and each unit that is done leaves something in their memory', () => {
  for (const page of seeds.flatMap((seed) => makeConsole(seed, 'ja'))) {
    const [, script] = /<script>([\s\S]*)<\/script><\/html>/.exec(page.html)!;
    expect(() => new Function(script!)).not.toThrow();
    const units = page.kinds.filter((kind) => !kind.startsWith('around: '));
    expect(page.steps.length).toBeGreaterThanOrEqual(units.length);
    for (const key of Object.keys(page.expected)) expect(page.kinds.join()).toContain(key.split('.')[0]);
  }
});
