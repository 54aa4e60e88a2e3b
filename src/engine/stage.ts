import type { Page } from 'playwright';
import { StepFailure } from '../base/errors.ts';
import { Secret } from '../base/secrets/secret.ts';
import type { Session } from '../page/browser/browser.ts';
import { connectionLost, type Documents, followDocuments } from '../page/browser/documents.ts';
import { ScriptErrors } from '../page/browser/script-errors.ts';
import { savesItself } from '../page/operate/unsaved.ts';
import { Replies } from '../page/replies.ts';
import { Traffic } from '../page/traffic.ts';
import { Trail } from './trail.ts';

/** Where a chapter begins: the tab, its address, and the tabs that are open. */
export interface Mark {
  page: Page;
  url: string;
  trail: readonly Page[];
  tabs: Set<Page>;
}

const blank = 'about:blank';

/** The browser of a run: the tab the procedure is in, and where that goes. */
export class Stage {
  readonly session: Session;
  readonly documents: Documents;
  readonly scriptErrors: ScriptErrors;
  readonly traffic = new Traffic();
  readonly replies = new Replies(this.traffic);
  readonly trail: Trail;
  readonly #timeout: number;
  #asked = blank;

  constructor(session: Session, timeout: number) {
    this.session = session;
    this.documents = followDocuments(session.context);
    this.scriptErrors = new ScriptErrors(session.context);
    this.traffic.follow(session.context);
    this.trail = new Trail(session, (page) => this.saved(page));
    this.#timeout = timeout;
  }

  get page(): Page {
    return this.trail.page;
  }

  mark(): Mark {
    return { page: this.page, url: this.address, trail: this.trail.tabs, tabs: new Set(this.session.pages()) };
  }

  /** Whether the run is where the mark is. */
  isAt(mark: Mark): boolean {
    return this.page === mark.page && this.address === mark.url;
  }

  /** Closes what was opened after the mark and goes on in the mark's tab. */
  async leaveFor(mark: Mark): Promise<void> {
    for (const page of this.session.pages()) if (!mark.tabs.has(page)) await page.close();
    this.trail.goBackTo(mark.trail);
  }

  async open(url: string | Secret): Promise<void> {
    const address = url instanceof Secret ? url.reveal() : url;
    // A tab that nothing was opened in yet has nothing to save.
    if (this.#asked !== blank) await this.saved();
    this.#asked = address;
    await this.#navigate((options) => this.page.goto(address, options));
  }

  /** Resolves when the page has sent what it saves by itself, and has heard of all that it sent: to leave now might undo it. */
  async saved(page = this.page): Promise<void> {
    await this.replies.answered(page);
    await savesItself(page);
    await this.replies.answered(page);
  }

  /** Work on a page whose next document may be on its way: that has the time of a step to come, or `timeout` ms if longer. */
  whileComing<T>(work: Promise<T>, timeout: number): Promise<T> {
    return this.documents.whileComing(this.page, work, Math.max(timeout, this.#timeout));
  }

  /** A real reload; but what came of a form is asked for anew, because a reload would send the form again. */
  async reload(): Promise<void> {
    const { page } = this;
    if (this.documents.isOfForm(page)) return this.open(this.address);
    await this.saved(page);
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
