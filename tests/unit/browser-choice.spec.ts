import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch } from '../../src/page/browser/browser.ts';
import { chooseBrowser, findBrowsers, type Machine } from '../../src/page/browser/browser-choice.ts';

function machine(platform: NodeJS.Platform, files: (path: string) => boolean, env: NodeJS.ProcessEnv = {}): Machine {
  return { platform, env: { PATH: '/usr/bin', ...env }, home: '/home/u', exists: files };
}
const linuxWith = (...names: string[]) => machine('linux', (path) => names.some((name) => path === `/usr/bin/${name}`));

test('unattended work prefers the headless shell, headed work a real browser', () => {
  const both = linuxWith('chromium', 'chromium-headless-shell');
  expect(chooseBrowser({}, both)).toMatchObject({ executablePath: '/usr/bin/chromium-headless-shell', shell: true });
  expect(chooseBrowser({ headed: true }, both)).toMatchObject({ executablePath: '/usr/bin/chromium', shell: false });
});

test('Chrome comes before Edge before Chromium', () => {
  const all = linuxWith('chromium', 'microsoft-edge', 'google-chrome');
  expect(chooseBrowser({}, all).name).toBe('Google Chrome');
  expect(findBrowsers(all).map(({ product }) => product.name)).toEqual(['Google Chrome', 'Microsoft Edge', 'Chromium']);
});

test('an explicit path, then a channel, come before everything found', () => {
  const both = linuxWith('chromium', 'chromium-headless-shell');
  expect(chooseBrowser({ channel: 'msedge' }, both)).toMatchObject({ channel: 'msedge', shell: false });
  const wish = { executablePath: '/usr/bin/chromium', channel: 'msedge' };
  expect(chooseBrowser(wish, both)).toMatchObject({ executablePath: '/usr/bin/chromium' });
  expect(chooseBrowser(wish, both).channel).toBeUndefined();
});

test('a path that is not there, and no browser at all, say what to do', () => {
  const none = machine('linux', () => false);
  expect(() => chooseBrowser({ executablePath: '/opt/x' }, none)).toThrow(/\/opt\/x/);
  expect(() => chooseBrowser({}, none)).toThrow(expect.objectContaining({ code: 'browser-missing', exitCode: 2 }));
  expect(() => chooseBrowser({ headed: true }, linuxWith('chromium-headless-shell'))).toThrow(/only a headless build/);
});

test('browsers are found where Windows, macOS and Playwright keep them', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const windows = machine('win32', (path) => path === edge, { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' });
  expect(chooseBrowser({}, windows)).toMatchObject({ name: 'Microsoft Edge', executablePath: edge });
  const chrome = '/home/u/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(
    chooseBrowser(
      {},
      machine('darwin', (path) => path === chrome),
    ).executablePath,
  ).toBe(chrome);
  const cache = join('/home/u/.cache/ms-playwright', 'chromium_headless_shell-');
  const downloaded = machine('linux', (path) => path.startsWith(cache) && path.endsWith('INSTALLATION_COMPLETE'));
  expect(chooseBrowser({}, downloaded)).toMatchObject({ channel: 'chromium-headless-shell', shell: true });
});

test('of the lists of what is turned off browsers take the last: it holds what Playwright turns off, too', async () => {
  const given = (await argumentsGiven()).flatMap((argument) => /^--disable-features=(.*)$/.exec(argument)?.[1] ?? []);
  const [byPlaywright, ours] = given.map((list) => list.split(','));
  expect(ours).toEqual(expect.arrayContaining([...byPlaywright!, 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']));
});

test('processes of a browser share memory, and files only where there is little of it', async () => {
  const room = existsSync('/dev/shm') ? statfsSync('/dev/shm') : { bavail: 0, bsize: 0 };
  const byFiles = room.bavail * room.bsize < 512 * 2 ** 20;
  expect((await argumentsGiven()).includes('--disable-dev-shm-usage')).toBe(byFiles);
});

/** What a browser of ours is started with. */
async function argumentsGiven(): Promise<string[]> {
  const info = test.info();
  const [browser, told] = [info.outputPath('browser'), info.outputPath('arguments')];
  writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" >'${told}'\nexit 1\n`, { mode: 0o755 });
  await expect(launch({ executablePath: browser })).rejects.toMatchObject({ code: 'browser-start' });
  return readFileSync(told, 'utf8').split('\n');
}
