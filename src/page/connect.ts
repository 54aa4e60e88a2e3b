import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { StepFailure, UsageError } from '../base/errors.ts';
import type { BrowserChoice } from './browser-choice.ts';
import { browserEnvironment } from './browser-environment.ts';
import { makeScratch, type Scratch, sweepScratch, withTemp } from './scratch.ts';

/** A browser at hand, and how to leave it. */
export interface Connection {
  browser: Browser;
  context: BrowserContext;
  /** A profile opens with a tab of its own. */
  firstPage?: Page;
  /** The temporary folder of a browser of our own. */
  scratch?: string;
  /** Leaves the browser; `own` are the tabs of the run. Never throws. */
  end: (own: Page[]) => Promise<void>;
}

interface Start {
  choice: BrowserChoice;
  headed: boolean;
  sandbox: boolean;
  /** Arguments beyond ours. */
  args: string[];
}

const closeLimit = 5_000;

/** Starts a browser of our own with a fresh, empty context: nothing of it outlives the session. */
export async function startBrowser(start: Start, contextOptions: BrowserContextOptions): Promise<Connection> {
  const scratch = await makeScratch();
  const swept = sweepScratch();
  try {
    const browser = await withTemp(scratch.path, () => chromium.launch(launchOptions(start, scratch)));
    const context = await whileConnected(browser, browser.newContext(contextOptions));
    return { browser, context, scratch: scratch.path, end: () => endOwn(browser, scratch, swept) };
  } catch (error) {
    await scratch.remove();
    throw startError(error, start.choice);
  }
}

/** A context of our own in a browser that is somebody else's to end. */
export async function shareBrowser(browser: Browser, options: BrowserContextOptions): Promise<Connection> {
  const context = await whileConnected(browser, browser.newContext(options));
  return { browser, context, end: async () => void (await within(context.close())) };
}

/** Starts a browser on a profile that is kept between runs, for consoles that remember a device. */
export async function startWithProfile(
  start: Start,
  profileDir: string,
  contextOptions: BrowserContextOptions,
): Promise<Connection> {
  const scratch = await makeScratch();
  const swept = sweepScratch();
  try {
    const options = { ...launchOptions(start, scratch), ...contextOptions };
    const context = await withTemp(scratch.path, () => chromium.launchPersistentContext(profileDir, options));
    const browser = context.browser()!;
    const end = () => endOwn(browser, scratch, swept);
    return { browser, context, scratch: scratch.path, firstPage: context.pages()[0], end };
  } catch (error) {
    await scratch.remove();
    throw startError(error, start.choice);
  }
}

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
      await within(Promise.all(own.map((page) => page.close().catch(() => {}))));
      await within(browser.close()); // Over CDP this only disconnects.
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
  return { browser, context, end: async () => void (await within(browser.close())) };
}

/** The work's result, or an error as soon as the browser is gone: Playwright leaves some calls of a dead browser unanswered. */
export function whileConnected<T>(browser: Browser, work: Promise<T>): Promise<T> {
  let leave: () => void = () => {};
  const gone = new Promise<never>((_, reject) => {
    leave = () =>
      reject(
        new StepFailure('browser-died', { ja: 'ブラウザが終了しました', en: 'the browser ended' }, { final: true }),
      );
    browser.once('disconnected', leave);
    if (!browser.isConnected()) leave();
  });
  work.catch(() => {});
  return Promise.race([work, gone]).finally(() => browser.off('disconnected', leave));
}

function launchOptions({ choice, headed, sandbox, args }: Start, scratch: Scratch) {
  const root = process.getuid?.() === 0;
  return {
    executablePath: choice.executablePath,
    channel: choice.channel,
    headless: !headed,
    chromiumSandbox: sandbox && !root,
    // The engine closes the browser and completes the journal itself.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    artifactsDir: join(scratch.path, 'artifacts'),
    env: browserEnvironment(process.env, scratch.path),
    args: [
      '--disable-save-password-bubble',
      '--disable-client-side-phishing-detection',
      '--deny-permission-prompts',
      ...args,
    ],
  };
}

async function endOwn(browser: Browser, scratch: Scratch, swept: Promise<unknown>): Promise<void> {
  if (!(await within(browser.close()))) await scratch.endProcesses();
  await scratch.remove();
  await swept;
}

/** True when the work ended in time, also by an error. */
async function within(work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, closeLimit, false);
  });
  const done = work.then(
    () => true,
    () => true,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}

function startError(cause: unknown, choice: BrowserChoice): unknown {
  const message = cause instanceof Error ? cause.message : String(cause);
  const sandboxHint = {
    ja: 'この環境では Chromium のサンドボックスが使えません。許可できない場合だけ TEJUN_NO_SANDBOX=1 を付けてください',
    en: "Chromium's sandbox is not allowed here; only if it cannot be allowed, set TEJUN_NO_SANDBOX=1",
  };
  const doctorHint = { ja: 'tejun doctor で環境を確かめてください', en: 'run tejun doctor to see what is missing' };
  return new UsageError(
    'browser-start',
    {
      ja: `ブラウザを起動できません: ${choice.name}\n${firstLines(message)}`,
      en: `cannot start the browser: ${choice.name}\n${firstLines(message)}`,
    },
    { hint: /No usable sandbox/i.test(message) ? sandboxHint : (channelHint(choice.channel) ?? doctorHint), cause },
  );
}

function channelHint(channel: string | undefined) {
  if (channel === undefined) return undefined;
  return {
    ja: `npx playwright install ${channel} で入れるか、--channel を外してください（インストール済みのブラウザを探します）`,
    en: `install it (npx playwright install ${channel}), or leave --channel out: then an installed browser is looked for`,
  };
}

/** Without the advertisement in a frame that Playwright adds. */
function firstLines(message: string): string {
  const lines = message.split('\n').filter((line) => !/^[╔║╚]/.test(line));
  return lines.slice(0, 4).join('\n');
}

function remoteDebuggingHint(endpoint: string) {
  const port = URL.canParse(endpoint) ? new URL(endpoint).port || '9222' : '9222';
  const command = `chrome --remote-debugging-port=${port} --user-data-dir=PROFILE_FOLDER`;
  return {
    ja: `Chrome 136 以降は、専用のプロファイルを指定しないと遠隔操作を受け付けません。次のように起動し直してください: ${command}`,
    en: `since version 136 Chrome refuses remote debugging of its default profile; start it with a dedicated one: ${command}`,
  };
}
