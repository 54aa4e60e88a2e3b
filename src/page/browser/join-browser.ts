import { type BrowserContextOptions, chromium } from 'playwright';
import { UsageError } from '../../base/errors.ts';
import { type Connection, isOver, whileConnected } from './connection.ts';

/** Joins the person's own Chrome: their sign-ins are used, only our tabs are closed at the end. */
export async function connectToChrome(endpoint: string): Promise<Connection> {
  const browser = await chromium.connectOverCDP(endpoint).catch((cause: unknown) => {
    throw new UsageError(
      'cdp-endpoint',
      { ja: `ブラウザに接続できません: ${endpoint}`, en: `cannot connect to the browser at ${endpoint}` },
      { hint: remoteDebuggingHint(endpoint), cause },
    );
  });
  const context = browser.contexts()[0] ?? (await browser.newContext());
  return {
    browser,
    context,
    end: async (own) => {
      await isOver(Promise.all(own.map((page) => page.close().catch(() => {}))));
      await isOver(browser.close()); // Over CDP this only disconnects.
    },
  };
}

/** Joins a remote Playwright browser server with a context of our own. */
export async function connectToServer(endpoint: string, options: BrowserContextOptions): Promise<Connection> {
  const browser = await chromium.connect(endpoint).catch((cause: unknown) => {
    throw new UsageError(
      'ws-endpoint',
      {
        ja: `ブラウザサーバーに接続できません: ${endpoint}`,
        en: `cannot connect to the browser server at ${endpoint}`,
      },
      {
        hint: {
          ja: 'サーバーの Playwright の版が同じであることと、URL を確かめてください',
          en: 'check the URL, and that the server runs the same version of Playwright',
        },
        cause,
      },
    );
  });
  const context = await whileConnected(browser, browser.newContext(options));
  return { browser, context, end: async () => void (await isOver(browser.close())) };
}

function remoteDebuggingHint(endpoint: string) {
  const port = URL.canParse(endpoint) ? new URL(endpoint).port || '9222' : '9222';
  const command = `chrome --remote-debugging-port=${port} --user-data-dir=PROFILE_FOLDER`;
  return {
    ja: `Chrome 136 以降は、専用のプロファイルを指定しないと遠隔操作を受け付けません。次のように起動し直してください: ${command}`,
    en: `since version 136 Chrome refuses remote debugging of its default profile; start it with a dedicated one: ${command}`,
  };
}
