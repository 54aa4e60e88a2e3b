import type { Page } from 'playwright';
import { StepFailure } from '../base/errors.ts';
import { Secret } from '../base/secrets/secret.ts';
import type { Session } from '../page/browser.ts';

/** The tabs of a run: which one the procedure is in, and where it goes back to. */
export class Stage {
  readonly session: Session;
  /** Tabs the procedure went through, the current one last. */
  #trail: Page[];
  /** Tabs that were there when the current screen was shown: a new one is none of them. */
  #known = new Set<Page>();

  constructor(session: Session) {
    this.session = session;
    this.#trail = [session.page];
    this.settle();
  }

  /** The tab the procedure is in; when it closed by itself, the one before. */
  get page(): Page {
    while (this.#trail.length > 1 && this.#trail.at(-1)!.isClosed()) this.#trail.pop();
    const page = this.#trail.at(-1)!;
    return page.isClosed() ? (this.session.pages()[0] ?? page) : page;
  }

  /** From now on, tabs that are open are not new. */
  settle(): void {
    this.#known = new Set(this.session.pages());
  }

  newTabs(): Page[] {
    return this.session.pages().filter((page) => !this.#known.has(page));
  }

  /** Goes on in this tab. */
  enter(page: Page): void {
    if (page === this.page) return;
    this.#trail = this.#trail.filter((other) => other !== page);
    this.#trail.push(page);
  }

  numberOf(page: Page): number {
    return this.session.pages().indexOf(page) + 1;
  }

  async open(url: string | Secret): Promise<void> {
    const address = url instanceof Secret ? url.reveal() : url;
    await this.#navigate(() => this.page.goto(address, { waitUntil: 'domcontentloaded' }));
  }

  async reload(): Promise<void> {
    await this.#navigate(() => this.page.reload({ waitUntil: 'domcontentloaded' }));
  }

  /** Closes the current tab, unless it closed itself, and goes back to the one before. */
  async close(): Promise<void> {
    const page = this.#trail.at(-1)!;
    if (this.#trail.length < 2) {
      throw new StepFailure('last-tab', {
        ja: '戻る先のタブがないため、閉じません。',
        en: 'this is the only tab: there is none to go back to',
      });
    }
    this.#trail.pop();
    if (!page.isClosed()) await page.close();
    await this.page.bringToFront();
  }

  async #navigate(work: () => Promise<unknown>): Promise<void> {
    try {
      await this.session.alive(work());
    } catch (cause) {
      if (cause instanceof StepFailure || !(cause instanceof Error)) throw cause;
      const reason = /net::(ERR_[A-Z_]+)/.exec(cause.message)?.[1];
      // A page that turns elsewhere while it loads has been opened.
      if (reason === 'ERR_ABORTED' || /interrupted by another navigation/.test(cause.message)) return;
      throw new StepFailure(
        'connection',
        {
          ja: `ページを開けません（${reason ?? '応答がありません'}）。`,
          en: `the page cannot be opened (${reason ?? 'no answer'})`,
        },
        { hint: { ja: '通信環境と URL を確認してください。', en: 'check the connection and the address' } },
      );
    }
  }
}
