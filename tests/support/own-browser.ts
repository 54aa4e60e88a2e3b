import { spawn } from 'node:child_process';
import { chromium } from 'playwright';
import { chooseBrowser } from '../../src/page/browser/browser-choice.ts';
import { makeScratch } from '../../src/page/scratch.ts';

/** A browser as a person would start it, to be joined. */
export interface OwnBrowser {
  endpoint: string;
  isAlive: () => boolean;
  end: () => Promise<void>;
}

/** The browser may be started by a script of its own: whatever uses its profile is ended with it. */
export async function startOwnBrowser(address: string): Promise<OwnBrowser> {
  const profile = await makeScratch();
  const args = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile.path}/profile`, '--no-first-run'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const browser = spawn(chooseBrowser().executablePath ?? chromium.executablePath(), [...args, address]);
  const endpoint = await new Promise<string>((resolve) => {
    browser.stderr.on('data', (data) => {
      const url = /ws:\/\/([^/]+)/.exec(String(data));
      if (url) resolve(`http://${url[1]}`);
    });
  });
  return {
    endpoint,
    isAlive: () => browser.exitCode === null,
    async end() {
      await profile.endProcesses();
      await profile.remove();
    },
  };
}
