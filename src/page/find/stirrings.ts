import type { BrowserContext, ConsoleMessage, Page } from 'playwright';
import { call } from '../in-page/sentry.ts';

/** Whether a console message is the finder's own call from the isolated world; evidence leaves it out. */
export function isOwnMessage(message: ConsoleMessage): boolean {
  return message.text().startsWith(call);
}

/** Waits for whatever makes another look at the tabs worth while: a call from a page, a navigation, a frame, a tab. */
export class Stirrings {
  readonly #token: string;
  readonly #pages = new Set<Page>();
  readonly #contexts = new Set<BrowserContext>();
  #stirred = false;
  #loaded = false;
  /**
   * Whether sentries stand in all that was looked at: then they see what a page that goes on loading draws, and its
   * events tell nothing new.
   */
  guarded = false;
  #wake: (() => void) | null = null;

  constructor(token: string) {
    this.#token = token;
  }

  /** Tabs that open in the context stir too, also while none of those to look at is there yet. */
  followContext(context: BrowserContext): void {
    if (this.#contexts.has(context)) return;
    this.#contexts.add(context);
    context.on('page', this.#stir);
  }

  follow(pages: Page[]): void {
    for (const page of pages) {
      this.followContext(page.context());
      if (this.#pages.has(page)) continue;
      this.#pages.add(page);
      callersOf(page).set(this.#token, this.#stir);
      for (const event of events) page.on(event as 'load', this.#stir);
      for (const event of loads) page.on(event as 'load', this.#load);
    }
  }

  /** Resolves at once when something stirred since the last look. */
  async next(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (!this.#stirred && !(this.#loaded && !this.guarded)) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
        signal?.addEventListener('abort', this.#wake, { once: true });
        if (signal?.aborted) this.#wake();
      });
      if (this.#wake) signal?.removeEventListener('abort', this.#wake);
    }
    this.#wake = null;
    this.#stirred = false;
    this.#loaded = false;
  }

  /** As if something had stirred. */
  wake(): void {
    this.#stir();
  }

  end(): void {
    for (const context of this.#contexts) context.off('page', this.#stir);
    for (const page of this.#pages) {
      callersOf(page).delete(this.#token);
      for (const event of events) page.off(event as 'load', this.#stir);
      for (const event of loads) page.off(event as 'load', this.#load);
    }
  }

  readonly #stir = () => {
    this.#stirred = true;
    this.#wake?.();
  };

  readonly #load = () => {
    this.#loaded = true;
    if (!this.guarded) this.#wake?.();
  };
}

const callers = new WeakMap<Page, Map<string, () => void>>();

/** Whom a page's sentries call, by token. One listener stays: Playwright's browser side is told of each that comes or goes. */
function callersOf(page: Page): Map<string, () => void> {
  const known = callers.get(page);
  if (known) return known;
  const tokens = new Map<string, () => void>();
  callers.set(page, tokens);
  page.on('console', (message) => {
    if (isOwnMessage(message)) tokens.get(message.text().slice(call.length + 1))?.();
  });
  return tokens;
}

const events = ['framenavigated', 'frameattached', 'framedetached', 'close', 'crash'];
const loads = ['domcontentloaded', 'load'];
