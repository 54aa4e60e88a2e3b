import type { BrowserContext, Page, Request } from 'playwright';
import { StepFailure } from '../../base/errors.ts';

/** How the document of a tab was asked for, and what came of it. */
interface DocumentFacts {
  request: Request;
  /** `dropped`: nobody waits for it any more. */
  state: 'asked' | 'there' | 'refused' | 'lost' | 'dropped';
  /** Ms since the epoch. */
  at: number;
}

/** Ms to see what is there, on a page whose next document has had its time. */
const lastLook = 1_000;

/** Follows the documents of all tabs: what a reload would send again, and whether a page is one to be believed. */
export function followDocuments(context: BrowserContext) {
  const facts = new WeakMap<Page, DocumentFacts>();
  const listeners = new Set<(page: Page) => void>();
  const settle = (request: Request, state: DocumentFacts['state']) => {
    const page = pageOf(request);
    const known = page && facts.get(page);
    if (known?.request !== request) return;
    known.state = state;
    if (state === 'lost') for (const listener of listeners) listener(page!);
  };
  context.on('request', (request) => {
    const page = pageOf(request);
    if (page) facts.set(page, { request, state: 'asked', at: Date.now() });
  });
  context.on('response', (response) => settle(response.request(), response.ok() ? 'there' : 'refused'));
  context.on('requestfailed', (request) => {
    // A download, or a page that turns elsewhere while it loads, leaves the tab as it is; a sign-in may be asked for.
    const dropped = /ERR_ABORTED|ERR_INVALID_AUTH_CREDENTIALS/.test(request.failure()?.errorText ?? '');
    settle(request, dropped ? 'dropped' : 'lost');
  });
  /** The address asked for last, whether its document came or not. */
  const askedFor = (page: Page) => facts.get(page)?.request.url() ?? page.url();
  return {
    askedFor,
    /** A document that came of a form: a reload would send the form again. */
    isOfForm: (page: Page) => facts.get(page)?.request.method() === 'POST',
    /** The server said no, or nothing. */
    isRefused: (page: Page) => /refused|lost/.test(facts.get(page)?.state ?? ''),
    /** Its address; also when the browser shows a page of its own in its place. */
    addressOf: (page: Page) => {
      const url = page.url();
      return url.startsWith('chrome-error:') ? askedFor(page) : url;
    },
    /** The work's result, or at once a StepFailure when the tab's document is lost: the browser shows its error page. */
    unlessLost: async <T>(page: Page, work: Promise<T>): Promise<T> => {
      let listener: (lost: Page) => void = () => {};
      const lost = new Promise<never>((_, reject) => {
        listener = (other) => {
          if (other !== page) return;
          const { request } = facts.get(page)!;
          reject(connectionLost(request.url(), request.failure()?.errorText));
        };
        listeners.add(listener);
        if (facts.get(page)?.state === 'lost') listener(page);
      });
      try {
        return await Promise.race([work, lost]);
      } finally {
        listeners.delete(listener);
        work.catch(() => {});
      }
    },
    /**
     * The work's result, or a StepFailure when the document that the tab was asked for before has not come `timeout` ms
     * after that: behind a server that stays silent no time of its own is waited for.
     */
    whileComing: async <T>(page: Page, work: Promise<T>, timeout: number): Promise<T> => {
      const asked = facts.get(page);
      if (asked?.state !== 'asked') return work;
      let timer: NodeJS.Timeout | undefined;
      const silent = new Promise<never>((_, reject) => {
        const left = Math.max(lastLook, asked.at + timeout - Date.now());
        timer = setTimeout(() => asked.state === 'asked' && reject(connectionLost(asked.request.url())), left);
      });
      try {
        return await Promise.race([work, silent]);
      } finally {
        clearTimeout(timer);
        work.catch(() => {});
      }
    },
  };
}

export type Documents = ReturnType<typeof followDocuments>;

/** The page did not come. `reason`: the browser's own word, e.g. `net::ERR_CONNECTION_RESET`. */
export function connectionLost(address: string, reason = ''): StepFailure {
  const site = URL.canParse(address) ? new URL(address).origin : address;
  const name = /ERR_[A-Z_]+/.exec(reason)?.[0];
  const hint = name?.startsWith('ERR_CERT_') ? certificateHint : connectionHint;
  return new StepFailure(
    'connection',
    {
      ja: `${site} のページを開けません（${name ?? '応答がありません'}）。`,
      en: `the page at ${site} cannot be opened (${name ?? 'no answer'})`,
    },
    { hint },
  );
}

const connectionHint = { ja: '通信環境と URL を確認してください。', en: 'check the connection and the address' };

const certificateHint = {
  ja: 'サーバーの証明書を信頼できません。自社の機器などで管理者に公開鍵のフィンガープリントを確認できる場合だけ、--trust-key で指定してください。',
  en: "the server's certificate cannot be trusted. Only if it is a device of your own, and its administrator confirms the fingerprint of its public key, give that by --trust-key",
};

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
