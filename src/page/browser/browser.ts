import type { Browser, BrowserContext, Page } from 'playwright';
import { StepFailure, UsageError } from '../../base/errors.ts';
import { registerFingerprintEngine } from '../fingerprint/fingerprint.ts';
import { registerGuard } from '../operate/fill/guard.ts';
import { registerTextEngine } from '../picture/frame-text.ts';
import { loadPainter } from '../picture/paint.ts';
import { registerWords } from '../words-engine.ts';
import { type BrowserChoice, type BrowserWish, chooseBrowser } from './browser-choice.ts';
import { type Connection, whileConnected } from './connection.ts';
import { type Death, watchDeath } from './death.ts';
import { connectToChrome, connectToServer } from './join-browser.ts';
import { shareBrowser, startBrowser, startWithProfile } from './start-browser.ts';
import { followTabs, type TabRules, type Tabs } from './tabs.ts';
import { trustArguments } from './trusted-keys.ts';

/** How the procedure wants its browser. All fields may be left out. */
export interface LaunchOptions extends BrowserWish {
  /** Started by the caller, who ends it: this session only opens a context in it. */
  browser?: Browser;
  /** Decided earlier by `chooseBrowser`; else it is called here. */
  choice?: BrowserChoice;
  /** The person's own Chrome, started with remote debugging, e.g. `http://127.0.0.1:9222`. */
  cdpEndpoint?: string;
  /** A remote Playwright browser server. */
  wsEndpoint?: string;
  /** A folder whose profile (cookies, sign-ins) is kept between runs. Without it nothing is kept. */
  profileDir?: string;
  /** BCP 47; `ja` unless told, as Japanese browsers ask for it: sites that compare it as it stands know no region. */
  locale?: string;
  /** IANA name; `Asia/Tokyo` unless told. */
  timezoneId?: string;
  /** CSS pixels; 1280×800 unless told. */
  viewport?: { width: number; height: number };
  /** Device pixels a CSS pixel; manuals use 2. */
  deviceScaleFactor?: number;
  /** Only for containers that forbid Chromium's sandbox. Root never has one. */
  noSandbox?: boolean;
  /** Public keys of consoles whose certificates nobody signed, see `pinOf`. */
  trustedKeys?: string[];
  tabs?: TabRules;
  /** Whether elements will be described so that they can be found again later; every page pays for it a little. */
  fingerprints?: boolean;
}

/** One browser session of a run. */
export interface Session {
  browser: Browser;
  context: BrowserContext;
  /** The first tab. */
  page: Page;
  /** Product and version, as the evidence records them. */
  version: string;
  /** The temporary folder that ends with the session. Absent when the browser was started by somebody else. */
  scratch?: string;
  /** Absent when the browser was started by somebody else. */
  choice?: BrowserChoice;
  /** Open tabs that belong to the run, oldest first: the first one and whatever the procedure's pages opened. */
  pages: () => Page[];
  /** Dialogs answered, downloads refused, floods stopped. */
  tabs: Tabs;
  /** Resolves when the browser or a tab of the run dies without our doing; never after `close`. */
  died: Promise<Death>;
  /** The work's result, or at once a StepFailure `browser-died`: never a hang on a dead browser. */
  alive: <T>(work: Promise<T>) => Promise<T>;
  /** Ends the browser (the person's own: only our tabs) and removes the scratch folder. */
  close: () => Promise<void>;
}

/** Starts or joins a browser and opens the first tab. Ctrl-C is left to the caller, who closes the session. */
export async function launch(options: LaunchOptions = {}): Promise<Session> {
  const choice =
    options.browser || options.cdpEndpoint || options.wsEndpoint
      ? undefined
      : (options.choice ?? chooseBrowser(options));
  if (!options.cdpEndpoint) await registerEngines(options);
  const connecting = connect(options, choice);
  loadPainter().catch(() => {}); // Told to whoever paints.
  const connection = await connecting;
  // The context of a Chrome that is joined is there before us: it is told of new engines, not of those known before.
  if (options.cdpEndpoint) await registerEngines(options);
  try {
    return await openSession(connection, options, choice);
  } catch (error) {
    await connection.end([]);
    throw error;
  }
}

async function registerEngines({ fingerprints = true }: LaunchOptions): Promise<void> {
  const all = [registerWords(), registerTextEngine(), registerGuard()];
  if (fingerprints) all.push(registerFingerprintEngine());
  await Promise.all(all);
}

async function connect(options: LaunchOptions, choice: BrowserChoice | undefined): Promise<Connection> {
  const context = {
    locale: options.locale ?? 'ja',
    timezoneId: options.timezoneId ?? 'Asia/Tokyo',
    viewport: options.viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    acceptDownloads: false,
  };
  const trust = trustArguments(options.trustedKeys);
  if (trust.length && (options.browser || options.cdpEndpoint || options.wsEndpoint)) throw trustElsewhere();
  if (options.browser) return shareBrowser(options.browser, context);
  if (options.cdpEndpoint) return connectToChrome(options.cdpEndpoint);
  if (options.wsEndpoint) return connectToServer(options.wsEndpoint, context);
  const start = { choice: choice!, headed: options.headed === true, sandbox: !options.noSandbox, args: trust };
  return options.profileDir ? startWithProfile(start, options.profileDir, context) : startBrowser(start, context);
}

function trustElsewhere(): UsageError {
  return new UsageError('trust-elsewhere', {
    ja: '--trust-key は Tejun が起動したブラウザでのみ使えます。接続先のブラウザで証明書を信頼させてください。',
    en: '--trust-key needs a browser that Tejun starts itself; make the other browser trust the certificate',
  });
}

async function openSession(
  connection: Connection,
  options: LaunchOptions,
  choice: BrowserChoice | undefined,
): Promise<Session> {
  const { browser, context } = connection;
  const tabs = followTabs(context, options.tabs);
  const page = connection.firstPage ?? (await whileConnected(browser, context.newPage()));
  tabs.adopt(page);
  const death = watchDeath(browser, context, tabs);
  let closing: Promise<void> | undefined;
  return {
    browser,
    context,
    page,
    choice,
    scratch: connection.scratch,
    tabs,
    version: `${choice?.name ?? 'Chromium'} ${browser.version()}`,
    pages: tabs.open,
    died: death.died,
    alive: async (work) => {
      const dead = death.died.then(({ text }) => {
        throw new StepFailure('browser-died', text, { final: true });
      });
      work.catch(() => {}); // When the death is told first, the work's own rejection has no other listener.
      return Promise.race([work, dead]);
    },
    close: () => {
      death.expect();
      closing ??= connection.end(tabs.own());
      return closing;
    },
  };
}
