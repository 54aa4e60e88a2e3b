import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { lintRunbook } from '../../src/commands/lint.ts';

/** A runbook that stands in a page for readers must read as it stands. */
for (const page of ['README.md', 'README.en.md', 'docs/language.md']) {
  test(`the runbooks of ${page} have no mistakes`, async () => {
    const blocks = [...readFileSync(page, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml!);
    const runbooks = blocks.filter((yaml) => /^title:/m.test(yaml));
    expect(runbooks.length).toBeGreaterThan(0);
    for (const yaml of runbooks) {
      const path = join(mkdtempSync(join(tmpdir(), 'tejun-test-')), 'page.runbook.yaml');
      writeFileSync(path, yaml);
      expect(await lintRunbook(path, 'en')).toMatchObject({
        sound: true,
        text: expect.not.stringContaining('nothing uses'),
      });
    }
  });
}

test('every package has its reason', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const page = readFileSync('docs/dependencies.md', 'utf8');
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(names.filter((name) => !page.includes(name) && !name.startsWith('@types/'))).toEqual([]);
});
