import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runTejun } from '../support/tejun.ts';

const page = `<!doctype html><title>Profile</title><h1>Profile</h1>
<label>Name <input id=n></label> <label>Nickname <input id=k></label>
<label><input type=checkbox id=news> News</label> <label><input type=checkbox id=beta> Beta</label>
<button onclick="out.textContent = JSON.stringify([n.value, k.value, news.checked, beta.checked])">Save</button>
<p id=out></p>`;

test('a step whose input was left out, or whose condition says no, is skipped with its reason', async () => {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const folder = mkdtempSync(join(tmpdir(), 'tejun-test-'));
  const runbook = join(folder, 'profile.runbook.yaml');
  writeFileSync(
    runbook,
    `
title: Fill in a profile
inputs:
  name: text
  nickname: { type: text, optional: true }
  extras: { type: list, default: [] }
  news: { type: boolean, default: false }
  beta: { type: boolean, default: false }
steps:
  - open: http://127.0.0.1:${(server.address() as AddressInfo).port}/
  - { fill: Name, with: "\${name}" }
  - { fill: Nickname, with: "\${nickname}" }
  - check: \${extras}
  - { check: News, when: "\${news}" }
  - { check: Beta, when: "\${beta}" }
  - { click: Delete, when: Delete }
  - click: Save
  - expect: '["Ann","",true,false]'
`,
  );
  const values = ['-e', 'name=Ann', '-e', 'news=true'];
  const where = ['--lang', 'en', '--out', join(folder, 'reports'), '--timeout', '15s'];
  const { code, stderr } = await runTejun(['run', runbook, ...values, ...where], folder);
  const unasked = `${readFileSync(runbook, 'utf8')}  - { ask: Code, as: code, when: Never }\n  - { fill: Name, with: "\${code}" }\n`;
  writeFileSync(runbook, unasked);
  const later = await runTejun(['run', runbook, ...values, ...where], folder);
  server.close();
  // Something was started by then.
  expect(later.code, later.stderr).toBe(1);
  expect(later.stderr).toContain('the step that asks for it (`ask`) was not done before');
  expect(later.stderr).toContain('profile.runbook.yaml:20:7');
  expect(code, stderr).toBe(0);
  expect(stderr).toContain('- Enter “Nickname”. (no nickname is given)');
  expect(stderr).toContain('- Nothing to tick. (no extras is given)');
  expect(stderr).toContain('- Tick “Beta”. (its condition does not hold)');
  expect(stderr).toContain('- Click “Delete”. (its condition does not hold)');
  expect(stderr).not.toContain('「」');
  expect(stderr).not.toContain('${');
});
