import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chooseBrowser } from '../../src/page/browser-choice.ts';
import { expect, type SmallApp, test } from '../support/small-app.ts';

function twoScreens(app: SmallApp): void {
  app.pages['/'] = '<h1>Welcome</h1><a href="/tab" target="_blank">Open</a>';
  app.pages['/tab'] = '<p>In the tab</p><button>Go</button>';
  app.write(`title: Small
chapters:
  - chapter: Look
    screens:
      - { screen: first, open: "{origin}/", shows: Welcome, steps: [ click: Open ] }
      - { screen: tab, tab: new, shows: In the tab, steps: [ click: Go ] }
`);
}

test("a run in the person's own browser leaves their tabs alone", async ({ app }) => {
  twoScreens(app);
  const profile = mkdtempSync(join(tmpdir(), 'tejun-profile-'));
  const args = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const own = spawn(chooseBrowser().executablePath ?? chromium.executablePath(), [...args, 'data:text/html,mine']);
  try {
    const endpoint = await new Promise<string>((resolve) => {
      own.stderr.on('data', (data) => {
        const url = /ws:\/\/([^/]+)/.exec(String(data));
        if (url) resolve(`http://${url[1]}`);
      });
    });
    expect((await app.run('--cdp-endpoint', endpoint)).json.status).toBe('done');
    const tabs = (await (await fetch(`${endpoint}/json/list`)).json()) as { type: string; url: string }[];
    expect(tabs.filter(({ type }) => type === 'page').map(({ url }) => url)).toEqual(['data:text/html,mine']);
  } finally {
    const ended = once(own, 'exit');
    own.kill('SIGKILL');
    await ended;
  }
});

test('no browser to join: what to start, with a profile of its own', async ({ app }) => {
  twoScreens(app);
  const { code, stderr } = await app.run('--cdp-endpoint', 'http://127.0.0.1:9');
  expect(code).toBe(2);
  expect(stderr).toContain('--remote-debugging-port=9 --user-data-dir=PROFILE_FOLDER');
});

test('a run on a remote browser server', async ({ app }) => {
  twoScreens(app);
  const remote = await chromium.launchServer({ executablePath: chooseBrowser().executablePath });
  expect((await app.run('--ws-endpoint', remote.wsEndpoint())).json.status).toBe('done');
  await remote.close();
});
