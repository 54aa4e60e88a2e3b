import type { BrowserContext, Page, Request } from 'playwright';
import { within } from '../base/within.ts';

const counted = new Set(['document', 'stylesheet', 'script', 'xhr', 'fetch', 'image', 'font']);
/** Requests older than this (ms) are open lines, not something a screen waits for. */
const openLine = 3_000;

/** What was sent to change something is waited for so long (ms) from when it was sent. */
const longestChange = 10_000;
/** The same, where the page stays and nothing is lost. */
const shortestChange = 3_000;

/** What was asked for to be shown is waited for so long (ms): a line that is kept open is no such thing. */
const longestFetch = 1_000;

/** The requests of a context that are under way. */
export class Traffic {
  readonly #open = new Map<Request, number>();
  readonly #pushed = new WeakSet<Page>();
  /** What each page has asked for last. */
  readonly #asked = new WeakMap<Page, Request>();
  #last = 0;

  follow(context: BrowserContext): void {
    context.on('request', (request) => {
      if (counted.has(request.resourceType())) this.#open.set(request, Date.now());
      if (request.resourceType() === 'eventsource') this.#pushes(request);
      const page = shownLater.has(request.resourceType()) && pageOf(request);
      if (page) this.#asked.set(page, request);
    });
    const over = (request: Request) => {
      if (this.#open.delete(request)) this.#last = Date.now();
    };
    context.on('requestfinished', over);
    context.on('requestfailed', over);
    const follow = (page: Page) => void page.on('websocket', () => this.#pushed.add(page));
    context.on('page', follow);
    for (const page of context.pages()) follow(page);
  }

  get busy(): boolean {
    const now = Date.now();
    return [...this.#open.values()].some((since) => now - since < openLine);
  }

  /** Milliseconds since the last answer came; 0 while one is on its way. */
  get idle(): number {
    return this.busy ? 0 : Date.now() - this.#last;
  }

  /** Whether something is under way that the page has sent to change something, and that `answered` would wait for. */
  isChanging(page: Page): boolean {
    return this.#changes(page).some(([, since]) => since + longestChange > Date.now());
  }

  /** Resolves when nothing is under way that the page has sent to change something: to leave now might undo what was done. */
  answered(page: Page): Promise<void> {
    return this.#answered(this.#changes(page), longestChange, (request) => request.response());
  }

  /** Resolves when the page has heard what came of its last changes: it may show them beforehand, and take them back. */
  believed(page: Page): Promise<void> {
    return this.#answered(this.#changes(page), shortestChange, toItsEnd);
  }

  /** Resolves when the page has what it asked for `since` (ms since the epoch): it may be about to show something else. */
  fetched(page: Page, since: number): Promise<void> {
    const asked = [...this.#open].filter(
      ([request, sent]) => sent >= since && shownLater.has(request.resourceType()) && isOf(page, request),
    );
    return this.#answered(asked, longestFetch, toItsEnd);
  }

  #changes(page: Page): [Request, number][] {
    return [...this.#open].filter(([request]) => !reads.test(request.method()) && isOf(page, request));
  }

  async #answered(
    sent: [Request, number][],
    longest: number,
    over: (request: Request) => Promise<unknown>,
  ): Promise<void> {
    const left = Math.max(0, ...sent.map(([, since]) => since + longest - Date.now()));
    if (!left) return;
    await within(Promise.allSettled(sent.map(([request]) => over(request))), left);
  }

  /** Whether the page may be told news without asking: nobody knows when these come. */
  isPushed(page: Page): boolean {
    return this.#pushed.has(page);
  }

  /**
   * Asked later, whether what the page has done since then may be no answer to what was done to it: it has got something
   * that it was waiting for by then, or has asked for nothing since.
   */
  sinceNow(page: Page): () => boolean {
    const awaited = [...this.#open.keys()].filter(
      (request) => loads.has(request.resourceType()) && isOf(page, request),
    );
    const asked = this.#asked.get(page);
    return () => awaited.some((request) => !this.#open.has(request)) || this.#asked.get(page) === asked;
  }

  /** Asked later, whether the page has asked for nothing since, and is told nothing unasked: nobody has refused what was done to it. */
  unasked(page: Page): () => boolean {
    const asked = this.#asked.get(page);
    return () => this.#asked.get(page) === asked && !this.isPushed(page);
  }

  #pushes(request: Request): void {
    const page = pageOf(request);
    if (page) this.#pushed.add(page);
  }
}

const reads = /^(?:GET|HEAD|OPTIONS)$/;
const shownLater = new Set(['document', 'xhr', 'fetch']);
const loads = new Set([...shownLater, 'script']);

const toItsEnd = async (request: Request) => (await request.response())?.finished();

const isOf = (page: Page, request: Request): boolean => pageOf(request) === page;

function pageOf(request: Request): Page | undefined {
  try {
    return request.frame().page();
  } catch {
    // Of a worker, or of a page that is yet to come.
    return undefined;
  }
}
