import type { Page } from 'playwright';
import { StepFailure } from '../base/errors.ts';
import { Secret } from '../base/secrets/secret.ts';
import type { Session } from '../page/browser/browser.ts';
import { connectionLost, type Documents, followDocuments } from '../page/browser/documents.ts';
import { Replies } from '../page/replies.ts';
import { Traffic } from '../page/traffic.ts';

/** Where a chapter begins: the tab, its address, and the tabs that are open. */
export interface Mark {
  page: Page;
  url: string;
  trail: Page[];
  tabs: Set<Page>;
}

/** The tabs of a run: which one the procedure is in, and where it goes back to. */
export class Stage {
  readonly session: Session;
  readonly documents: Documents;
  readonly traffic = new Traffic();
  readonly replies = new Replies(this.traffic);
  readonly #timeout: number;
  /** Tabs the procedure went through, the current one last. */
  #trail: Page[];
  /** Tabs that were there when the current screen was shown: a new one is none of them. */
  #known = new Set<Page>();
  #asked = 'about:blank';
  /** The tab of the current screen closed by itself: to close it is done already. */
  #closedItself = false;
  /** A tab that is seen to for a moment, whichever the procedure is in. */
  #visited?: Page;

  constructor(session: Session, timeout: number) {
    this.session = session;
    this.documents = followDocuments(session.context);
    this.traffic.follow(session.context);
    this.#timeout = timeout;
    this.#trail = [session.page];
    this.settle();
  }

  /** The tab the procedure is in; when it closed by itself, the one before. While another one is seen to: that. */
  get page(): Page {
    if (this.#visited?.isClosed() === false) return this.#visited;
    while (this.#trail.length > 1 && this.#trail.at(-1)!.isClosed()) {
      this.#trail.pop();
      this.#closedItself = true;
    }
    const page = this.#trail.at(-1)!;
    return page.isClosed() ? (this.session.pages()[0] ?? page) : page;
  }

  /** From now on, tabs that are open are not new. */
  settle(): void {
    this.#closedItself = false;
    this.#known = new Set(this.session.pages());
  }

  newTabs(): Page[] {
    return this.session.pages().filter((page) => !this.#known.has(page));
  }

  /** Goes on in this tab. */
  enter(page: Page): void {
    if (page === this.page) return;
    this.#visited = undefined;
    this.#closedItself = false;
    this.#trail = this.#trail.filter((other) => other !== page);
    this.#trail.push(page);
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

  numberOf(page: Page): number {
    return this.session.pages().indexOf(page) + 1;
  }

  mark(): Mark {
    return { page: this.page, url: this.address, trail: [...this.#trail], tabs: new Set(this.session.pages()) };
  }

  /** Whether the run is where the mark is. */
  isAt(mark: Mark): boolean {
    return this.page === mark.page && this.address === mark.url;
  }

  /** Closes what was opened after the mark and goes on in the mark's tab. */
  async leaveFor(mark: Mark): Promise<void> {
    for (const page of this.session.pages()) if (!mark.tabs.has(page)) await page.close();
    this.#trail = mark.trail.filter((page) => !page.isClosed());
    if (!this.#trail.length) this.#trail = [this.session.pages()[0] ?? mark.page];
    this.settle();
  }

  async open(url: string | Secret): Promise<void> {
    const address = url instanceof Secret ? url.reveal() : url;
    this.#asked = address;
    await this.replies.answered(this.page);
    await this.#navigate((options) => this.page.goto(address, options));
  }

  /** Work on a page whose next document may be on its way: that has the time of a step to come, or `timeout` ms if longer. */
  whileComing<T>(work: Promise<T>, timeout: number): Promise<T> {
    return this.documents.whileComing(this.page, work, Math.max(timeout, this.#timeout));
  }

  /** A real reload; but what came of a form is asked for anew, because a reload would send the form again. */
  async reload(): Promise<void> {
    const { page } = this;
    if (this.documents.isOfForm(page)) return this.open(this.address);
    await this.replies.answered(page);
    await this.#navigate((options) => page.reload(options));
  }

  /** The address that the tab shows, or was to show when the answer had no page. */
  get address(): string {
    const url = this.documents.addressOf(this.page);
    return /^https?:/.test(url) ? url : this.#asked;
  }

  /** Answers the sign-in dialog of an origin from now on, and asks for the page again. */
  async signIn(credentials: { username: string; password: string; origin: string }): Promise<void> {
    // Deprecated because browsers remember: a run has a browser context of its own, and one answer an origin.
    await this.session.context.setHTTPCredentials(credentials);
    const { page, address } = this;
    let status: number | undefined;
    // What was refused has had no effect: a form is sent again, as browsers do after their dialog.
    await this.#navigate(async (options) => {
      const answer = page.url() === address ? page.reload(options) : page.goto(address, options);
      status = (await answer)?.status();
    });
    if (status !== 401) return;
    throw new StepFailure('sign-in-refused', {
      ja: '認証が拒否されました。ユーザー名かパスワードが違います。',
      en: 'the sign-in was refused: the user name or the password is wrong',
    });
  }

  /** Closes the current tab, unless it closed itself, and goes back to the one before. One that is no tab of the procedure is just closed. */
  async close(): Promise<void> {
    const visited = this.#visited;
    this.#visited = undefined;
    if (visited && !this.#trail.includes(visited)) return visited.close();
    const page = this.#trail.at(-1)!;
    if (this.#closedItself) {
      this.#closedItself = false;
      return this.page.bringToFront();
    }
    if (this.#trail.length < 2) {
      throw new StepFailure('last-tab', {
        ja: '戻る先のタブがないため、閉じません。',
        en: 'this is the only tab: there is none to go back to',
      });
    }
    this.#trail.pop();
    await this.replies.answered(page);
    if (!page.isClosed()) await page.close();
    await this.page.bringToFront();
  }

  /** Over when the new document begins: what it shows, not whether it ever settles, decides what follows. */
  async #navigate(work: (options: { waitUntil: 'commit'; timeout: number }) => Promise<unknown>): Promise<void> {
    try {
      await this.session.alive(work({ waitUntil: 'commit', timeout: this.#timeout }));
    } catch (cause) {
      if (cause instanceof StepFailure || !(cause instanceof Error)) throw cause;
      // A page that turns elsewhere while it loads has been opened.
      // So has one that asks to sign in and shows nothing else.
      if (/ERR_ABORTED|ERR_INVALID_AUTH_CREDENTIALS|interrupted by another navigation/.test(cause.message)) return;
      throw connectionLost(this.documents.askedFor(this.page), cause.message);
    }
  }
}
