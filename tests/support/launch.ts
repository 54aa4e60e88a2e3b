import { existsSync } from 'node:fs';
import type { Browser, BrowserType } from 'playwright';
import { needlessArguments } from '../../src/page/browser/shared-memory.ts';

const installed = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** The system's browser where there is one, else Playwright's own; as a run would start it. */
export const launchOptions = {
  executablePath: installed.find((path) => existsSync(path)),
  args: ['--no-sandbox'],
  ignoreDefaultArgs: needlessArguments(),
};

export function launchBrowser(type: BrowserType): Promise<Browser> {
  return type.launch(launchOptions);
}
