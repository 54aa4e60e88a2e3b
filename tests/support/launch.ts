import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Browser, BrowserType } from 'playwright';
import { browserEnvironment } from '../../src/page/browser/browser-environment.ts';
import { needlessArguments } from '../../src/page/browser/shared-memory.ts';

const installed = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** The system's browser where there is one, else Playwright's own; as a run would start it. */
export const launchOptions = {
  executablePath: installed.find((path) => existsSync(path)),
  args: ['--no-sandbox'],
  ignoreDefaultArgs: needlessArguments(),
  env: browserEnvironment(process.env, tmpdir()),
};

export function launchBrowser(type: BrowserType): Promise<Browser> {
  return type.launch(launchOptions);
}
