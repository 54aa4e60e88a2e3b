import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { TejunError } from '../../base/errors.ts';
import type { Text } from '../../base/text.ts';
import { type BrowserWish, chooseBrowser, findBrowsers } from './browser-choice.ts';

/** One thing looked at. A `fault` stops runs; a `warning` makes them slower or uglier. */
export interface Finding {
  topic: 'node' | 'browser' | 'headless-shell' | 'fonts' | 'folder';
  level: 'ok' | 'warning' | 'fault';
  text: Text;
  /** The command that mends it. */
  mend?: string;
}

const run = promisify(execFile);
const oldestNode = 20;

/** Looks at what runs need. Starts no browser and loads no Playwright. `folders`: where runs write. */
export async function examine(wish: BrowserWish = {}, folders: string[] = []): Promise<Finding[]> {
  const looks = [fontsFor(), ...[...folders, tmpdir()].map(lookAtFolder)];
  return [lookAtNode(), ...lookAtBrowsers(wish), ...(await Promise.all(looks)).flat()];
}

function lookAtNode(): Finding {
  const version = process.versions.node;
  const text = {
    ja: `Node ${version}（${oldestNode} 以降が必要）`,
    en: `Node ${version} (${oldestNode} or later is needed)`,
  };
  const fits = Number(version.split('.', 1)[0]) >= oldestNode;
  return fits
    ? { topic: 'node', level: 'ok', text }
    : { topic: 'node', level: 'fault', text, mend: 'https://nodejs.org/' };
}

function lookAtBrowsers(wish: BrowserWish): Finding[] {
  const found = findBrowsers();
  const list = found.map(({ product, path }) => `${product.name} (${path})`).join(', ');
  const findings: Finding[] = [chosenBrowser(wish, list)];
  if (found.length > 0 && !found.some(({ product }) => product.shell)) {
    findings.push({
      topic: 'headless-shell',
      level: 'warning',
      text: {
        ja: 'ヘッドレス版がありません。無人実行の CPU 時間が約 4 割減ります',
        en: 'no headless build; it would save about 40 % of the CPU of unattended runs',
      },
      mend: 'npx playwright install chromium --only-shell',
    });
  }
  return findings;
}

function chosenBrowser(wish: BrowserWish, list: string): Finding {
  try {
    const { name, executablePath, why } = chooseBrowser(wish);
    const place = executablePath ? ` (${executablePath})` : '';
    const reason = typeof why === 'string' ? { ja: why, en: why } : why;
    return {
      topic: 'browser',
      level: 'ok',
      text: {
        ja: `${name}${place}: ${reason.ja}。見つかったもの: ${list || 'なし'}`,
        en: `${name}${place}: ${reason.en}; found: ${list || 'none'}`,
      },
    };
  } catch (error) {
    if (!(error instanceof TejunError)) throw error;
    return { topic: 'browser', level: 'fault', text: error.text, mend: installCommand() };
  }
}

function installCommand(): string {
  if (process.platform !== 'linux') return 'npx playwright install chromium';
  return `${process.getuid?.() === 0 ? '' : 'sudo '}apt-get install chromium chromium-headless-shell`;
}

/** Windows and macOS always have Japanese fonts. */
async function fontsFor(): Promise<Finding[]> {
  if (process.platform !== 'linux') return [];
  const list = await run('fc-list', [':lang=ja', 'family']).catch(() => undefined);
  const first = list?.stdout.trim().split('\n', 1)[0];
  if (first)
    return [{ topic: 'fonts', level: 'ok', text: { ja: `日本語フォント: ${first}`, en: `Japanese font: ${first}` } }];
  const text = {
    ja: list
      ? '日本語フォントがありません。画像の文字が □ になります'
      : '日本語フォントを確認できません（fc-list がありません）',
    en: list
      ? 'no Japanese font: words in pictures show as boxes'
      : 'cannot tell whether there are Japanese fonts (no fc-list)',
  };
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  return [
    {
      topic: 'fonts',
      level: 'warning',
      text,
      mend: `${sudo}apt-get install ${list ? 'fonts-noto-cjk' : 'fontconfig fonts-noto-cjk'}`,
    },
  ];
}

/** Runs make the folder they write to: of one that is not there, what will be around it must let them. */
async function lookAtFolder(path: string): Promise<Finding[]> {
  const text = { ja: `書き込みできます: ${path}`, en: `can be written to: ${path}` };
  try {
    await access(path, constants.W_OK);
    return [{ topic: 'folder', level: 'ok', text }];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return [notWritable(path)];
    const around = await lookAtFolder(dirname(resolve(path)));
    return around.every(({ level }) => level === 'ok') ? [{ topic: 'folder', level: 'ok', text }] : around;
  }
}

function notWritable(path: string): Finding {
  const text = { ja: `書き込みできません: ${path}`, en: `cannot be written to: ${path}` };
  return { topic: 'folder', level: 'fault', text, mend: `chmod u+w '${path}'` };
}
