import type { BrowserContext, Dialog, Page } from 'playwright';

/** Answer to a dialog of the page: a string answers a prompt. */
export type DialogAnswer = 'accept' | 'dismiss' | { text: string };

/** A JavaScript dialog as it was shown, with the answer given. */
export interface DialogRecord {
  type: string;
  message: string;
  url: string;
  answer: 'accept' | 'dismiss';
}

/** Something the page wanted and did not get. */
export interface Refusal {
  kind: 'download' | 'popup-flood' | 'dialog-flood';
  url: string;
}

export interface TabRules {
  /** Asked for `confirm` and `prompt`; without it they are dismissed. Alerts and beforeunload are accepted. */
  onDialog?: (dialog: { type: string; message: string; defaultValue: string; page: Page }) => DialogAnswer | undefined;
  /** Told of every dialog with its answer. */
  onAnswered?: (dialog: DialogRecord) => void;
  onRefusal?: (refusal: Refusal) => void;
  /** Tabs of the run open at once; 20 unless told. */
  maxTabs?: number;
  /** Dialogs of one tab between two navigations; 20 unless told. */
  maxDialogs?: number;
}

/** The tabs of a run and what happened in them. */
export interface Tabs {
  open: () => Page[];
  /** Tabs we are responsible for: in a person's own browser not those they open themselves. */
  own: () => Page[];
  adopt: (page: Page) => void;
  /** Calls back for every tab of the run, those already there included. */
  onTab: (listener: (page: Page) => void) => void;
  dialogs: DialogRecord[];
  refusals: Refusal[];
}

/** Dialogs, and refusals, that are told of in one run. */
const mostRecords = 100;

const alwaysAccepted = new Set(['alert', 'beforeunload']);

/** Follows tabs and pop-ups (also those starting at about:blank), answers dialogs, refuses downloads and floods. */
export function followTabs(context: BrowserContext, rules: TabRules = {}): Tabs {
  const { maxTabs = 20, maxDialogs = 20 } = rules;
  const followed = new Set<Page>();
  const foreign = new Set(context.pages());
  const listeners: ((page: Page) => void)[] = [];
  const dialogCounts = new WeakMap<Page, number>();
  const dialogs: DialogRecord[] = [];
  const refusals: Refusal[] = [];
  const owned = new Set<Page>();

  const open = () => [...followed].filter((page) => !page.isClosed());
  const refuse = (refusal: Refusal) => {
    // A page that floods must not fill our memory or the journal either.
    if (refusals.length >= mostRecords) return;
    refusals.push(refusal);
    rules.onRefusal?.(refusal);
  };

  const follow = (page: Page) => {
    if (followed.has(page)) return;
    if (open().length >= maxTabs) {
      refuse({ kind: 'popup-flood', url: page.url() });
      page.close().catch(() => {});
      return;
    }
    followed.add(page);
    page.on('download', (download) => {
      refuse({ kind: 'download', url: download.url() });
      download.cancel().catch(() => {});
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) dialogCounts.delete(page);
    });
    for (const listener of listeners) listener(page);
  };

  context.on('page', (page) => {
    if (foreign.has(page)) return;
    follow(page);
    page
      .opener()
      .then((opener) => opener && owned.has(opener) && owned.add(page))
      .catch(() => {});
  });

  context.on('dialog', (dialog) => {
    const page = dialog.page();
    // A tab that is not of the run belongs to the person at the browser, and so does its dialog.
    if (page && !followed.has(page)) return;
    if (!page) return void dialog.dismiss().catch(() => {});
    const count = (dialogCounts.get(page) ?? 0) + 1;
    dialogCounts.set(page, count);
    // A page that loads itself anew after each dialog floods as well.
    if (count > maxDialogs || dialogs.length >= mostRecords) {
      refuse({ kind: 'dialog-flood', url: page.url() });
      page.close().catch(() => {});
      return;
    }
    const answer = answerFor(dialog, page, rules);
    const record = { type: dialog.type(), message: dialog.message(), url: page.url() };
    dialogs.push({ ...record, answer: answer === 'dismiss' ? 'dismiss' : 'accept' });
    rules.onAnswered?.(dialogs.at(-1)!);
    // Whoever presses OK takes what a question proposes.
    const text = typeof answer === 'string' ? dialog.defaultValue() : answer.text;
    const answered = answer === 'dismiss' ? dialog.dismiss() : dialog.accept(text);
    answered.catch(() => {}); // The tab closed first.
  });

  return {
    open,
    own: () => [...owned],
    adopt: (page) => {
      foreign.delete(page);
      owned.add(page);
      follow(page);
    },
    onTab: (listener) => {
      listeners.push(listener);
      for (const page of followed) listener(page);
    },
    dialogs,
    refusals,
  };
}

function answerFor(dialog: Dialog, page: Page, rules: TabRules): DialogAnswer {
  const type = dialog.type();
  if (alwaysAccepted.has(type)) return 'accept';
  const question = { type, message: dialog.message(), defaultValue: dialog.defaultValue(), page };
  return rules.onDialog?.(question) ?? 'dismiss';
}
