import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright';
import { UsageError } from '../../base/errors.ts';
import { makeScratch, type Scratch, sweepScratch, withTemp } from '../scratch.ts';
import { browserArguments } from './arguments.ts';
import type { BrowserChoice } from './browser-choice.ts';
import { browserEnvironment } from './browser-environment.ts';
import { type Connection, isOver, whileConnected } from './connection.ts';
import { needlessArguments } from './shared-memory.ts';

interface Start {
  choice: BrowserChoice;
  headed: boolean;
  sandbox: boolean;
  /** Arguments beyond ours. */
  args: string[];
}

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
  return { browser, context, end: async () => void (await isOver(context.close())) };
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
    args: [...browserArguments(headed), ...args],
    ignoreDefaultArgs: needlessArguments(),
  };
}

async function endOwn(browser: Browser, scratch: Scratch, swept: Promise<unknown>): Promise<void> {
  if (!(await isOver(browser.close()))) await scratch.endProcesses();
  await scratch.remove();
  await swept;
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

/** Without the advertisement in a frame that Playwright adds, and of the browser's own words those that tell why it ended. */
function firstLines(message: string): string {
  const lines = message.split('\n').filter((line) => !/^[╔║╚]|^\s*<launching>/.test(line));
  const fatal = lines.filter((line) => line.includes('FATAL:'));
  return [...lines.slice(0, 1), ...(fatal.length > 0 ? fatal : lines.slice(1, 4))].join('\n');
}
