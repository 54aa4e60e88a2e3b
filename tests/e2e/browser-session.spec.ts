import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { launch, type Session } from '../../src/page/browser/browser.ts';
import { chooseBrowser } from '../../src/page/browser/browser-choice.ts';
import { whileConnected } from '../../src/page/browser/connection.ts';
import { makeScratch, sweepScratch } from '../../src/page/scratch.ts';
import { startOwnBrowser } from '../support/own-browser.ts';
import { expect, test } from '../support/shared-browser.ts';

let server: Server;
let origin: string;
/** The languages that the page was wanted in. */
let asked: string | undefined;
const sessions: Session[] = [];

test.beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/') asked = request.headers['accept-language'];
    if (request.url === '/file') {
      response.writeHead(200, { 'content-disposition': 'attachment; filename=a.csv', 'content-type': 'text/csv' });
      return response.end('a,b');
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<title>page</title><p>page</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => void server.close());
test.afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
});

async function start(options: Parameters<typeof launch>[0] = {}): Promise<Session> {
  const session = await launch(options);
  sessions.push(session);
  return session;
}

async function scratchFolders(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith(`tejun-${process.pid}-`));
}

test('a session speaks Japanese in Tokyo at 1280×800 and leaves nothing behind', async () => {
  const before = await scratchFolders();
  const session = await start();
  await session.page.goto(origin);
  expect(asked).toBe('ja');
  const seen = await session.page.evaluate(() => ({
    language: navigator.language,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    size: [innerWidth, innerHeight],
  }));
  expect(seen).toEqual({ language: 'ja', zone: 'Asia/Tokyo', size: [1280, 800] });
  expect(session.version).toMatch(/\d+\.\d+/);
  expect((await scratchFolders()).length).toBe(before.length + 1);
  await session.close();
  await session.close();
  expect(await scratchFolders()).toEqual(before);
});

test('dialogs are answered and told: alerts accepted, questions as the handler says', async () => {
  const session = await start({
    tabs: { onDialog: ({ type }) => (type === 'prompt' ? { text: '123456' } : 'dismiss') },
  });
  const answers = await session.page.evaluate(() => [alert('hello'), confirm('sure?'), prompt('code')]);
  expect(answers).toEqual([undefined, false, '123456']);
  expect(session.tabs.dialogs.map(({ message, answer }) => [message, answer])).toEqual([
    ['hello', 'accept'],
    ['sure?', 'dismiss'],
    ['code', 'accept'],
  ]);
});

test('a question that is answered with OK gets what it proposes', async () => {
  const session = await start({ tabs: { onDialog: () => 'accept' } });
  const answers = await session.page.evaluate(() => [prompt('name', 'backup-01'), prompt('name'), confirm('sure?')]);
  expect(answers).toEqual(['backup-01', '', true]);
});

test('a pop-up that starts at about:blank and goes elsewhere is a tab of the run', async () => {
  const session = await start();
  await session.page.goto(origin);
  const opened = session.context.waitForEvent('page');
  await session.page.evaluate((url) => {
    const popup = window.open('about:blank')!;
    popup.location.href = url;
  }, `${origin}/popup`);
  const popup = await opened;
  await popup.waitForURL(`${origin}/popup`);
  expect(session.pages()).toEqual([session.page, popup]);
  await popup.close();
  expect(session.pages()).toEqual([session.page]);
});

test('floods of pop-ups and dialogs end, downloads are refused', async () => {
  const session = await start({ tabs: { maxTabs: 4, maxDialogs: 5 } });
  await session.page.goto(origin);
  const refused = session.page.waitForEvent('download').then((download) => download.failure());
  await session.page.evaluate(() => {
    location.href = '/file';
  });
  expect(await refused).toBeTruthy();
  await session.page.evaluate(() => {
    for (let i = 0; i < 8; i += 1) window.open('about:blank');
  });
  await expect.poll(() => session.tabs.refusals.filter(({ kind }) => kind === 'popup-flood').length).toBe(5);
  expect(session.pages()).toHaveLength(4);
  const closed = session.page.waitForEvent('close');
  session.page.evaluate(() => setInterval(() => alert('again'), 0)).catch(() => {});
  await closed;
  expect(session.tabs.dialogs).toHaveLength(5);
  expect(session.tabs.refusals.at(-1)?.kind).toBe('dialog-flood');
  expect(session.tabs.refusals[0]).toEqual({ kind: 'download', url: `${origin}/file` });
});

test('a browser that dies ends the work at once', async () => {
  const session = await start();
  const cdp = await session.browser.newBrowserCDPSession();
  const work = session.alive(session.page.waitForSelector('#never', { timeout: 0 }));
  cdp.send('Browser.crash').catch(() => {});
  await expect(work).rejects.toThrow(/browser ended|closed/);
  expect((await session.died).reason).toBe('browser-gone');
});

test('a crashed tab and the last tab closed by hand are told', async () => {
  const crashed = await start();
  crashed.page.goto('chrome://crash').catch(() => {});
  expect((await crashed.died).reason).toBe('tab-crashed');
  const closed = await start();
  await closed.page.close();
  expect((await closed.died).reason).toBe('tabs-closed');
});

test("a person's own browser stays open and keeps its tabs", async () => {
  const own = await startOwnBrowser('about:blank');
  try {
    const tabsOpen = async () => {
      const list = (await (await fetch(`${own.endpoint}/json/list`)).json()) as { type: string }[];
      return list.filter(({ type }) => type === 'page').length;
    };
    const session = await start({ cdpEndpoint: own.endpoint });
    await session.page.goto(origin);
    const opened = session.context.waitForEvent('page');
    await session.page.evaluate(() => void window.open('about:blank'));
    await opened;
    expect(session.pages()).toHaveLength(2);
    expect(await tabsOpen()).toBe(3);
    await session.close();
    expect(await tabsOpen()).toBe(1);
    expect(own.isAlive()).toBe(true);
  } finally {
    await own.end();
  }
});

test('a remote browser server is joined and left', async () => {
  const choice = chooseBrowser();
  const remote = await chromium.launchServer({ executablePath: choice.executablePath });
  const session = await start({ wsEndpoint: remote.wsEndpoint() });
  await session.page.goto(origin);
  await session.close();
  const again = await chromium.connect(remote.wsEndpoint());
  await again.close();
  await remote.close();
});

test('a channel that is not installed: how to get it, and what to do without', async () => {
  const error = await launch({ channel: 'msedge-dev' }).catch((e) => e);
  expect(error.exitCode).toBe(2);
  expect(error.hint.en).toBe(
    'install it (npx playwright install msedge-dev), or leave --channel out: then an installed browser is looked for',
  );
  expect(error.text.en).not.toContain('║');
});

test('no endpoint: the advice names the dedicated profile a current Chrome needs', async () => {
  const error = await launch({ cdpEndpoint: 'http://127.0.0.1:9' }).catch((e) => e);
  expect(error.exitCode).toBe(2);
  expect(error.hint.en).toContain('--remote-debugging-port=9 --user-data-dir=');
});

test('what a crashed run left is removed at the next start, what lives is not', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'p'));
  const gone = spawn(process.execPath, ['-e', '0']);
  await once(gone, 'exit');
  const stale = join(parent, `tejun-${gone.pid}-abcdef`);
  const { path: living } = await makeScratch(parent);
  // A process with our number that was started at another time is not ours.
  const reused = join(parent, basename(living).replace(/-[0-9a-f]{8}-/, '-00000000-'));
  const others = join(parent, 'tejun-notes');
  for (const path of [stale, reused, others]) mkdirSync(path);
  expect((await sweepScratch([parent])).sort()).toEqual([stale, reused].sort());
  expect([stale, reused, living, others].map((path) => existsSync(path))).toEqual([false, false, true, true]);
  await rm(parent, { recursive: true });
});

test('killed without mercy, a run takes its browser along, and the next start removes the rest', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'k'));
  const code = `import { launch } from ${JSON.stringify(resolve('src/page/browser/browser.ts'))};
    const { page } = await launch();
    await page.setContent('<p>busy</p>');
    console.log('ready');`;
  const node = resolve('node_modules/.bin/node');
  const run = spawn(node, ['--input-type=module', '-e', code], {
    env: { ...process.env, TMPDIR: parent },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(run.stdout, 'data');
  const [scratch] = (await readdir(parent)).filter((name) => name.startsWith('tejun-'));
  const ended = once(run, 'exit');
  run.kill('SIGKILL');
  await ended;
  const browsers = () => spawnSync('ps', ['-axww', '-o', 'command='], { encoding: 'utf8' }).stdout.includes(scratch!);
  await expect.poll(browsers).toBe(false);
  expect(await sweepScratch([parent])).toEqual([join(parent, scratch!)]);
  expect((await readdir(parent)).filter((name) => name.startsWith('tejun-'))).toEqual([]);
  await rm(parent, { recursive: true });
});

test('where the path of the folder for temporary files is longer than sockets take, the browser has a shorter one', async () => {
  const parent = join(
    await mkdtemp(join(tmpdir(), 'long-')),
    'of-a-batch-of-the-night-with-a-name-that-says-what-it-is-for',
  );
  mkdirSync(parent);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = parent;
  try {
    const session = await start();
    expect(session.scratch).toMatch(/^\/tmp\/tejun-/);
    await session.close();
    expect(existsSync(session.scratch!)).toBe(false);
  } finally {
    process.env.TMPDIR = before;
  }
  expect(await readdir(parent)).toEqual([]);
});

test('a browser that dies while its first tab opens is told, not waited for', async () => {
  const session = await start();
  const unanswered = new Promise<never>(() => {});
  const told = expect(whileConnected(session.browser, unanswered)).rejects.toMatchObject({ code: 'browser-died' });
  await session.browser.close();
  await told;
  await expect(whileConnected(session.browser, unanswered)).rejects.toMatchObject({ code: 'browser-died' });
});
