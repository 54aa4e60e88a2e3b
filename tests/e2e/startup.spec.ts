import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runTejun } from '../support/tejun.ts';

const runbook = 'runbooks/dropbox-activation.runbook.yaml';

for (const args of [['--help'], ['lint', runbook], ['plan', runbook]]) {
  test(`tejun ${args[0]} loads no Playwright`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tejun-test-'));
    const coverage = join(folder, 'coverage');
    const { stdout } = await runTejun(args, folder, { NODE_V8_COVERAGE: coverage });
    expect(stdout).not.toBe('');
    const loaded = readdirSync(coverage).flatMap((file) =>
      JSON.parse(readFileSync(join(coverage, file), 'utf8')).result.map(({ url }: { url: string }) => url),
    );
    expect(loaded.some((url) => url.endsWith('/dist/cli.js'))).toBe(true);
    expect(loaded.filter((url) => /\/(playwright|playwright-core)\//.test(url))).toEqual([]);
  });
}
