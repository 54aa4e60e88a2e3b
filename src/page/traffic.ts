import type { BrowserContext, Page, Request, Response } from 'playwright';

const counted = new Set(['document', 'stylesheet', 'script', 'xhr', 'fetch', 'image', 'font']);
/** Requests older than this (ms) are open lines, not something a screen waits for. */
const openLine = 3_000;

/**
 * Milliseconds from the head of an answer to a script until nothing more of it is waited for: of one that the page reads no
 * further the browser never tells the end. What was sent to change something is mostly answered in one go.
 */
const rest = { known: 50, change: 300, other: 1_000 };

export interface Sent {
  request: Request;
  /** Milliseconds since the epoch. */
  at: number;
}

/** The requests of a context that are under way. */
export class Traffic {
  readonly #open = new Map<Request, number>();
  readonly #awaited = new Map<Request, (() => void)[]>();
  readonly #pushed = new WeakSet<Page>();
  /** What each page has asked for last. */
  readonly #asked = new WeakMap<Page, Request>();
  /** When each page was last asked for (ms since the epoch). */
  readonly #begun = new WeakMap<Page, number>();
  #last = 0;

  follow(context: BrowserContext): void {
    context.on('request', (request) => {
      if (counted.has(request.resourceType())) this.#open.set(request, Date.now());
      if (request.resourceType() === 'eventsource') this.#pushes(request);
      const page = shownLater.has(request.resourceType()) && pageOf(request);
      if (page) this.#asked.set(page, request);
      if (page && request.isNavigationRequest() && !request.frame().parentFrame()) this.#begun.set(page, Date.now());
    });
    const over = (request: Request) => {
      if (this.#open.delete(request)) this.#last = Date.now();
      for (const tell of this.#awaited.get(request) ?? []) tell();
      this.#awaited.delete(request);
    };
    context.on('requestfinished', over);
    context.on('requestfailed', over);
    context.on('response', (response) => {
      const request = response.request();
      if (request.resourceType() === 'fetch') setTimeout(over, restOf(response), request).unref();
    });
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

  /** What the page has asked for and is yet to get. */
  underWay(page: Page): Sent[] {
    return [...this.#open].flatMap(([request, at]) => (pageOf(request) === page ? [{ request, at }] : []));
  }

  isUnderWay(request: Request): boolean {
    return this.#open.has(request);
  }

  /** Resolves when nothing more is to come of the request. */
  over(request: Request): Promise<void> {
    if (!this.isUnderWay(request)) return Promise.resolve();
    return new Promise((tell) => this.#awaited.set(request, [...(this.#awaited.get(request) ?? []), tell]));
  }

  /** When the document of the page was asked for (ms since the epoch). */
  begun(page: Page): number {
    return this.#begun.get(page) ?? 0;
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
    const awaited = this.underWay(page).filter(({ request }) => loads.has(request.resourceType()));
    const asked = this.#asked.get(page);
    return () => awaited.some(({ request }) => !this.#open.has(request)) || this.#asked.get(page) === asked;
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

function restOf(response: Response): number {
  if (response.headers()['content-length'] !== undefined) return rest.known;
  return isChange(response.request()) ? rest.change : rest.other;
}

/** Whether it was sent to change something. */
export const isChange = (request: Request): boolean => !/^(?:GET|HEAD|OPTIONS)$/.test(request.method());

/** Kinds of requests whose answers a page shows. */
export const shownLater: ReadonlySet<string> = new Set(['document', 'xhr', 'fetch']);
const loads = new Set([...shownLater, 'script']);

function pageOf(request: Request): Page | undefined {
  try {
    return request.frame().page();
  } catch {
    // Of a worker, or of a page that is yet to come.
    return undefined;
  }
}
