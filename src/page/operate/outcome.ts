import type { Dialog, Page } from 'playwright';
import type { StepFailure } from '../../base/errors.ts';
import { lastChanges } from '../find/rest.ts';
import type { Traffic } from '../traffic.ts';
import { noEffect, settle } from './effect.ts';
import { called, type Operand, type OperateOptions, startBudget } from './operand.ts';

/** Milliseconds in which a page does something about a press. */
const longest = 1_000;

/** What a page may do without changing what it shows. */
const events = ['popup', 'dialog', 'download', 'framenavigated', 'close', 'crash'];

/**
 * Watches a tab from now on. Asked after a press that may well do nothing (on plain text, a right click), whether anything came of it:
 * the page has changed, asked for something, led elsewhere, or asked the person.
 */
export async function outcomeIn(page: Page, traffic: Traffic): Promise<(options: OperateOptions) => Promise<boolean>> {
  const before = await lastChanges(page);
  const isUnasked = traffic.unasked(page);
  let told = false;
  const tell = () => {
    told = true;
  };
  for (const event of events) page.once(event as 'close', tell);
  // A page that is at work on what was pressed may not answer for a while: that tells nothing yet.
  const look = async () => {
    if (told || !isUnasked()) return 'came';
    const now = [...(await lastChanges(page))];
    if (now.some(([frame, at]) => at !== null && at !== before.get(frame))) return 'came';
    return now.some(([, at]) => at === null) ? 'unknown' : 'nothing';
  };
  return async (options) => {
    const end = Date.now() + longest;
    const isSure = (state: string) => state === 'came' || (state === 'nothing' && Date.now() >= end);
    try {
      return (await settle(look, isSure, startBudget(options))).last !== 'nothing';
    } finally {
      for (const event of events) page.off(event as 'close', tell);
    }
  };
}

/** Listens from now on. Asked after a press, whether the browser has asked for a text in any tab, or does within three seconds. */
export function promptFrom(page: Page): (options: OperateOptions) => Promise<boolean> {
  const context = page.context();
  let told = false;
  const hear = (dialog: Dialog) => {
    told ||= dialog.type() === 'prompt';
  };
  context.on('dialog', hear);
  return async (options) => {
    try {
      return (await settle(async () => told, Boolean, startBudget(options), 3_000)).good;
    } finally {
      context.off('dialog', hear);
    }
  };
}

/** Nothing came of a press on plain text, or of a right click. */
export function nothingCame(operand: Operand, isRight: boolean): StepFailure {
  const it = called(operand);
  if (isRight)
    return noEffect(
      {
        ja: `${it.ja}を右クリックしましたが、何も起こりません。ページにメニューがありません。`,
        en: `Nothing came of right-clicking ${it.en}: the page has no menu there`,
      },
      {
        ja: 'メニューが開く所の言葉を書いてください。見えない働きがあれば css: で指定します。',
        en: 'write the words of what has the menu; `css` names what does something unseen',
      },
    );
  return noEffect(
    {
      ja: `${it.ja}を押しましたが、何も起こりません。ただの文字で、押せるものには見えません。`,
      en: `Nothing came of pressing ${it.en}: it is plain text, and nothing says that it can be pressed`,
    },
    {
      ja: '押すものに書かれている言葉を書いてください。欄を離れるだけなら press: Tab、見えない働きがあれば css: で指定します。',
      en: 'write the words of what is to be pressed; `press: Tab` leaves a field, and `css` names what does something unseen',
    },
  );
}

/** The press was to bring a question of the browser's own. */
export function nothingAsked(operand: Operand): StepFailure {
  const it = called(operand);
  return noEffect({
    ja: `${it.ja}を押しましたが、入力を求めるダイアログ（prompt）が出ません。`,
    en: `${it.en} was pressed, and the browser asked for no text`,
  });
}
