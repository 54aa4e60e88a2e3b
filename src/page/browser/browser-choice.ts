import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import type { Text } from '../../base/text.ts';
import { knownBrowsers, type Product } from './known-browsers.ts';

/** What the user asked for. `headed` means that a person watches or takes over. */
export interface BrowserWish {
  executablePath?: string;
  channel?: string;
  headed?: boolean;
}

/** A browser on this machine: one found by its path, or one that Playwright downloaded. */
export interface FoundBrowser {
  product: Product;
  path: string;
  /** Downloaded by Playwright, started by its own name instead of a path. */
  managed: boolean;
}

/** The browser to start and, for `doctor` and the evidence, why this one. */
export interface BrowserChoice {
  name: string;
  executablePath?: string;
  channel?: string;
  /** The small headless build: no window, no browser UI. */
  shell: boolean;
  why: Text;
}

/** The surroundings of the search; tests give their own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  home: string;
  exists: (path: string) => boolean;
}

const thisMachine: Machine = { platform: process.platform, env: process.env, home: homedir(), exists: existsSync };

/**
 * Picks the browser: an explicit path, a channel, then what is installed. Unattended work prefers the headless shell
 * (0.6 of the CPU for the same pixels); headed work needs a real browser, which consoles also treat better.
 * Does not load Playwright, so that `doctor` and `plan` stay fast.
 * @throws UsageError `browser-missing` when there is none, with the command that installs one.
 */
export function chooseBrowser(wish: BrowserWish = {}, machine: Machine = thisMachine): BrowserChoice {
  if (wish.executablePath) return explicitPath(wish.executablePath, wish.headed === true, machine);
  if (wish.channel) {
    const why = { ja: `チャネル ${wish.channel} の指定`, en: `channel ${wish.channel} was asked for` };
    return { name: wish.channel, channel: wish.channel, shell: wish.channel.includes('headless-shell'), why };
  }
  const found = findBrowsers(machine);
  const shell = found.find((browser) => browser.product.shell);
  if (shell && !wish.headed) {
    return choose(shell, {
      ja: '無人実行のため、軽いヘッドレス版を優先',
      en: 'unattended work prefers the light headless build',
    });
  }
  const real = found.find((browser) => !browser.product.shell);
  if (real) {
    return wish.headed
      ? choose(real, {
          ja: '画面を表示するため、通常のブラウザを使用',
          en: 'a window is shown, which needs a real browser',
        })
      : choose(real, {
          ja: 'ヘッドレス版がないため、インストール済みのブラウザを使用',
          en: 'no headless build here, so the installed browser',
        });
  }
  throw missing(wish.headed === true && shell !== undefined);
}

/** Every browser found, best first within its sort: installed products before Playwright's downloads. */
export function findBrowsers(machine: Machine = thisMachine): FoundBrowser[] {
  const found: FoundBrowser[] = [];
  for (const product of knownBrowsers) {
    const path = installedPath(product, machine);
    if (path) found.push({ product, path, managed: false });
  }
  for (const product of knownBrowsers) {
    const path = product.download && downloadedFolder(product.download, machine);
    if (path) found.push({ product, path, managed: true });
  }
  return found;
}

function choose(found: FoundBrowser, why: Text): BrowserChoice {
  const { name, shell, download } = found.product;
  return found.managed ? { name, channel: download, shell, why } : { name, executablePath: found.path, shell, why };
}

function explicitPath(path: string, headed: boolean, machine: Machine): BrowserChoice {
  if (!machine.exists(path)) {
    throw new UsageError('browser-path', {
      ja: `指定されたブラウザがありません: ${path}`,
      en: `there is no browser at the given path: ${path}`,
    });
  }
  const shell = /headless[-_]shell/.test(path);
  if (shell && headed) throw missing(true);
  return { name: basename(path), executablePath: path, shell, why: { ja: 'パスの指定', en: 'its path was given' } };
}

function installedPath(product: Product, { platform, env, home, exists }: Machine): string | undefined {
  const folders = platform === 'win32' ? [] : (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = (product.commands ?? []).flatMap((command) => folders.map((folder) => join(folder, command)));
  const fixed = (product.paths[platform] ?? []).flatMap((path) => placesOf(path, env, home));
  return [...onPath, ...fixed].find(exists);
}

/** Windows programs live under several roots; macOS ones also in the home folder. */
function placesOf(path: string, env: NodeJS.ProcessEnv, home: string): string[] {
  if (path.startsWith('\\')) {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? [root + path] : []));
  }
  return path.startsWith('/Applications/') ? [path, home + path] : [path];
}

/** Where Playwright keeps the revision it wants, when the download is complete. */
function downloadedFolder(name: string, { platform, env, home, exists }: Machine): string | undefined {
  const manifest = join(
    dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
    'browsers.json',
  );
  const list = JSON.parse(readFileSync(manifest, 'utf8')) as { browsers: { name: string; revision: string }[] };
  const revision = list.browsers.find((browser) => browser.name === name)?.revision;
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, 'Library', 'Caches'),
    win32: env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'),
  };
  const cache = caches[platform] ?? env.XDG_CACHE_HOME ?? join(home, '.cache');
  const root = env.PLAYWRIGHT_BROWSERS_PATH ?? join(cache, 'ms-playwright');
  const folder = join(root, `${name.replaceAll('-', '_')}-${revision}`);
  return exists(join(folder, 'INSTALLATION_COMPLETE')) ? folder : undefined;
}

function missing(onlyShell: boolean): UsageError {
  const text = onlyShell
    ? {
        ja: '画面を表示できるブラウザがありません（ヘッドレス版だけがあります）',
        en: 'no browser with a window here, only a headless build',
      }
    : { ja: 'ブラウザが見つかりません', en: 'no browser found' };
  const install = process.platform === 'linux' ? 'apt-get install chromium' : 'npx playwright install chromium';
  return new UsageError('browser-missing', text, {
    hint: {
      ja: `Chrome、Edge、Chromium のいずれかを入れてください（例: ${install}）`,
      en: `install Chrome, Edge or Chromium, for example: ${install}`,
    },
  });
}
