import type { BrowserContext, Page, Request } from 'playwright';

/** How the document of a tab was asked for, and whether one came. */
interface DocumentFacts {
  method: string;
  state: 'asked' | 'there' | 'refused';
}

/** Follows the documents of all tabs: what a reload would send again, and whether the page is one to be believed. */
export function followDocuments(context: BrowserContext) {
  const facts = new WeakMap<Page, DocumentFacts & { request: Request }>();
  const settle = (request: Request, state: DocumentFacts['state']) => {
    const page = pageOf(request);
    const known = page && facts.get(page);
    if (known?.request === request) known.state = state;
  };
  context.on('request', (request) => {
    const page = pageOf(request);
    if (page) facts.set(page, { request, method: request.method(), state: 'asked' });
  });
  context.on('response', (response) => settle(response.request(), response.ok() ? 'there' : 'refused'));
  context.on('requestfailed', (request) => settle(request, 'refused'));
  return {
    /** A document that came of a form: a reload would send the form again. */
    isOfForm: (page: Page) => facts.get(page)?.method === 'POST',
    /** The server said no, or nothing. */
    isRefused: (page: Page) => facts.get(page)?.state === 'refused',
  };
}

export type Documents = ReturnType<typeof followDocuments>;

/** The tab whose document is asked for; none for parts of pages and for frames. */
function pageOf(request: Request): Page | undefined {
  if (!request.isNavigationRequest()) return undefined;
  try {
    const frame = request.frame();
    return frame.parentFrame() ? undefined : frame.page();
  } catch {
    return undefined; // Of a tab that is only about to open.
  }
}
