import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readRunbook } from '../../src/runbook/read.ts';

/** The steps of a runbook, as they were read. */
function stepsOf(steps: string[]): unknown[] {
  const path = join(mkdtempSync(join(tmpdir(), 'tejun-test-')), 'a.runbook.yaml');
  const head =
    'title: A\norigins: { site: https://site.example }\nchapters: [{ chapter: A, id: a, screens: [{ screen: s, steps: [';
  writeFileSync(path, `${head}${steps.map((step) => `{ ${step} }`).join(', ')}] }] }]\n`);
  return readRunbook(path).runbook.chapters.flatMap(({ screens }) => screens.flatMap(({ steps }) => steps));
}

for (const written of ['0312345678', '1.10', '12345678901234567890', '0x0017', '1e3', '+81312345678', '0o17', '42'])
  test(`the number ${written}, without quotation marks, stays as it is written`, () => {
    const [fill, click] = stepsOf([`fill: A, with: ${written}`, `click: ${written}`]);
    expect(fill).toMatchObject({ keys: { with: written } });
    expect(click).toMatchObject({ keys: { click: [written] } });
  });
