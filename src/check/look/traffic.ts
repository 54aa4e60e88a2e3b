import type { BrowserContext, Request } from 'playwright';

const counted = new Set(['document', 'stylesheet', 'script', 'xhr', 'fetch', 'image', 'font']);
/** Requests older than this (ms) are open lines, not something a screen waits for. */
const openLine = 3_000;

/** The requests of a context that are under way. */
export class Traffic {
  readonly #open = new Map<Request, number>();

  follow(context: BrowserContext): void {
    context.on('request', (request) => {
      if (counted.has(request.resourceType())) this.#open.set(request, Date.now());
    });
    const over = (request: Request) => void this.#open.delete(request);
    context.on('requestfinished', over);
    context.on('requestfailed', over);
  }

  get busy(): boolean {
    const now = Date.now();
    return [...this.#open.values()].some((since) => now - since < openLine);
  }
}
