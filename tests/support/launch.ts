import { existsSync } from 'node:fs';
import type { Browser, BrowserType } from 'playwright';

const installed = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** The system's browser where there is one, else Playwright's own. */
export function launchBrowser(type: BrowserType): Promise<Browser> {
  return type.launch({ executablePath: installed.find((path) => existsSync(path)), args: ['--no-sandbox'] });
}
