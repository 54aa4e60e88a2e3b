import type { Page, Request } from 'playwright';
import { within } from '../base/within.ts';
import { isChange, type Sent, shownLater, type Traffic } from './traffic.ts';

/** What was sent to change something is waited for so long (ms) from when it was sent. */
const longestChange = 10_000;
/** The same, where the page stays and nothing is lost. */
const shortestChange = 3_000;

/** What was asked for to be shown is waited for so long (ms): a line that is kept open is no such thing. */
const longestFetch = 1_000;

/** Waits for what a page has sent or asked for, where to go on without it might undo something or act on what is about to go. */
export class Replies {
  readonly #traffic: Traffic;
  /** What was waited for in vain: lines that are kept open. */
  readonly #lines = new Set<string>();

  constructor(traffic: Traffic) {
    this.#traffic = traffic;
  }

  /** Whether something is under way that the page has sent to change something, and that `answered` would wait for. */
  isChanging(page: Page): boolean {
    return this.#changes(page).some((sent) => !this.#isLine(sent) && sent.at + longestChange > Date.now());
  }

  /** Resolves when nothing is under way that the page has sent to change something: to leave now might undo what was done. */
  answered(page: Page): Promise<void> {
    return this.#changed(this.#changes(page));
  }

  /**
   * Resolves when the page has heard what came of its last changes: it may show them beforehand, and take them back; and when
   * what it asked for `since` (ms since the epoch) to stand in the place of one of its documents stands there.
   */
  async believed(page: Page, since: number): Promise<void> {
    const documents = this.#traffic.underWay(page).filter((sent) => sent.at >= since && isDocument(sent));
    await Promise.all([
      wait(this.#changes(page), shortestChange, this.#toItsEnd),
      wait(documents, longestChange, this.#toItsEnd),
    ]);
  }

  /**
   * Resolves when the page has what it asked for `since` (ms since the epoch): it may be about to show something else.
   * What was sent to change something, and a document in the place of one, is waited for longer, and everything is where the same is to be pressed `again`.
   * Tells whether the answer to that was long in coming.
   */
  async fetched(page: Page, since: number, again: boolean): Promise<boolean> {
    const begun = this.#traffic.begun(page);
    // What a new page sends, and the scripts it is made of, are about itself.
    const isOfBefore = ({ at }: Sent) => begun < since || at <= begun;
    const asked = this.#traffic.underWay(page).filter((sent) => {
      const type = sent.request.resourceType();
      return sent.at >= since && (shownLater.has(type) || (type === 'script' && isOfBefore(sent)));
    });
    const vital = asked.filter((sent) => again || ((changes(sent) || isDocument(sent)) && isOfBefore(sent)));
    await Promise.all([wait(asked, longestFetch, this.#toItsEnd), this.#changed(vital)]);
    return vital.some(({ at }) => Date.now() - at > longestFetch);
  }

  /** Whether it is yet to get something to show that it asked for `since` (ms since the epoch) and that `fetched` would wait for. */
  isFetching(page: Page, since: number): boolean {
    const awaited = ({ request, at }: Sent) =>
      at >= since && at + longestFetch > Date.now() && shownLater.has(request.resourceType());
    return this.#traffic.underWay(page).some(awaited);
  }

  #changes(page: Page): Sent[] {
    return this.#traffic.underWay(page).filter(changes);
  }

  /** A line that is kept open is waited for once. */
  async #changed(all: Sent[]): Promise<void> {
    const awaited = all.filter((sent) => !this.#isLine(sent));
    await wait(awaited, longestChange, (request) => request.response());
    for (const { request, at } of awaited)
      if (this.#traffic.isUnderWay(request) && Date.now() - at >= longestChange) this.#lines.add(lineOf(request));
  }

  /** Of an answer that nobody reads, only the traffic tells that it has ended; of a tab that has closed, only the answer. */
  readonly #toItsEnd = (request: Request): Promise<unknown> => {
    const finished = request.response().then((response) => response?.finished());
    return Promise.race([finished, this.#traffic.over(request)]);
  };

  #isLine({ request }: Sent): boolean {
    return this.#lines.has(lineOf(request));
  }
}

async function wait(all: Sent[], longest: number, over: (request: Request) => Promise<unknown>): Promise<void> {
  const left = Math.max(0, ...all.map(({ at }) => at + longest - Date.now()));
  if (left) await within(Promise.allSettled(all.map(({ request }) => over(request))), left);
}

const changes = ({ request }: Sent): boolean => isChange(request);

/** It is to stand in the place of what is there. */
const isDocument = ({ request }: Sent): boolean => request.isNavigationRequest();

const lineOf = (request: Request): string => `${request.method()} ${request.url().replace(/[?#].*/, '')}`;
