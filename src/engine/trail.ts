import type { Page } from 'playwright';
import { StepFailure } from '../base/errors.ts';
import type { Session } from '../page/browser/browser.ts';

/** The tabs the procedure went through: which one it is in, and where it goes back to. */
export class Trail {
  readonly #session: Session;
  /** Ends when what was done in a tab is saved. */
  readonly #saved: (page: Page) => Promise<void>;
  /** The current one last. */
  #tabs: Page[];
  /** Tabs that were there when the current screen was shown: a new one is none of them. */
  #known = new Set<Page>();
  /** The tab of the current screen closed by itself: to close it is done already. */
  #closedItself = false;
  /** A tab that is seen to for a moment, whichever the procedure is in. */
  #visited?: Page;

  constructor(session: Session, saved: (page: Page) => Promise<void>) {
    this.#session = session;
    this.#saved = saved;
    this.#tabs = [session.page];
    this.settle();
  }

  /** The tab the procedure is in; when it closed by itself, the one before. While another one is seen to: that. */
  get page(): Page {
    if (this.#visited?.isClosed() === false) return this.#visited;
    while (this.#tabs.length > 1 && this.#tabs.at(-1)!.isClosed()) {
      this.#tabs.pop();
      this.#closedItself = true;
    }
    const page = this.#tabs.at(-1)!;
    return page.isClosed() ? (this.#session.pages()[0] ?? page) : page;
  }

  get tabs(): readonly Page[] {
    return [...this.#tabs];
  }

  /** From now on, tabs that are open are not new. */
  settle(): void {
    this.#closedItself = false;
    this.#known = new Set(this.#session.pages());
  }

  newTabs(): Page[] {
    return this.#session.pages().filter((page) => !this.#known.has(page));
  }

  /** Counted from 1, in the order in which they were opened. */
  numberOf(page: Page): number {
    return this.#session.pages().indexOf(page) + 1;
  }

  /** Goes on in this tab. */
  enter(page: Page): void {
    if (page === this.page) return;
    this.#visited = undefined;
    this.#closedItself = false;
    this.#tabs = this.#tabs.filter((other) => other !== page);
    this.#tabs.push(page);
  }

  /** Does what is to be done in that tab, then goes on in the one the procedure is in. */
  async visiting<T>(page: Page, work: () => Promise<T>): Promise<T> {
    if (page === this.page || page.isClosed()) return work();
    const before = this.#visited;
    this.#visited = page;
    try {
      await page.bringToFront();
      return await work();
    } finally {
      this.#visited = before;
      if (!this.page.isClosed()) await this.page.bringToFront();
    }
  }

  /** Goes on where the procedure was when its tabs were these. */
  goBackTo(tabs: readonly Page[]): void {
    this.#tabs = tabs.filter((page) => !page.isClosed());
    if (!this.#tabs.length) this.#tabs = [this.#session.pages()[0] ?? tabs.at(-1)!];
    this.settle();
  }

  /** Closes the current tab, unless it closed itself, and goes back to the one before. One that is no tab of the procedure is just closed. */
  async close(): Promise<void> {
    const visited = this.#visited;
    this.#visited = undefined;
    if (visited && !this.#tabs.includes(visited)) return visited.close();
    const page = this.#tabs.at(-1)!;
    if (this.#closedItself) {
      this.#closedItself = false;
      return this.page.bringToFront();
    }
    if (this.#tabs.length < 2) {
      throw new StepFailure('last-tab', {
        ja: '戻る先のタブがないため、閉じません。',
        en: 'this is the only tab: there is none to go back to',
      });
    }
    this.#tabs.pop();
    await this.#saved(page);
    if (!page.isClosed()) await page.close();
    await this.page.bringToFront();
  }
}
