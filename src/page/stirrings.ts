import type { BrowserContext, ConsoleMessage, Page } from 'playwright';
import { call } from './in-page/sentry.ts';

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
      page.on('console', this.#hear);
      for (const event of events) page.on(event as 'load', this.#stir);
    }
  }

  /** Resolves at once when something stirred since the last look. */
  async next(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (!this.#stirred) {
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
  }

  /** As if something had stirred. */
  wake(): void {
    this.#stir();
  }

  end(): void {
    for (const context of this.#contexts) context.off('page', this.#stir);
    for (const page of this.#pages) {
      page.off('console', this.#hear);
      for (const event of events) page.off(event as 'load', this.#stir);
    }
  }

  readonly #stir = () => {
    this.#stirred = true;
    this.#wake?.();
  };

  readonly #hear = (message: ConsoleMessage) => {
    if (message.text() === `${call} ${this.#token}`) this.#stir();
  };
}

const events = ['framenavigated', 'frameattached', 'framedetached', 'domcontentloaded', 'load', 'close', 'crash'];
