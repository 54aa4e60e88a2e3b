import { StepFailure, TejunError } from '../../base/errors.ts';
import type { Text } from '../../base/text.ts';
import { within } from '../../base/within.ts';
import type { Obstacles } from './look-around.ts';
import { diagnose } from './obstacles.ts';
import { called, joined, listed, type Operand, type OperateOptions, quoted } from './operand.ts';

/** What was being tried, as the start of a sentence: 「保存」を押せません / Cannot press "保存". */
export interface Attempt {
  ja: string;
  en: string;
}

/** True when Playwright had sent the input to the page before the error came, and nothing else lay there to take it. */
export function wasSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const [, ...performed] = error.message.split(/performing \w+ action/);
  return performed.some((after) => !/intercepts pointer events/.test(after));
}

/** True when the tab, its frame or the document went away under the action. */
export function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    // Not in the log: a button that is drawn anew "was detached" there, and looked for again.
    /Target (page|frame).*closed|has been closed|was detached|context was destroyed|Target crashed/i.test(
      error.message.split('Call log:')[0]!,
    )
  );
}

/**
 * Turns what Playwright threw into words for the person at the console.
 * Playwright's own message is never passed on: its call log repeats what was typed.
 */
export async function explain(
  error: unknown,
  operand: Operand,
  attempt: Attempt,
  { signal }: OperateOptions,
): Promise<unknown> {
  if (signal?.aborted) return signal.reason;
  if (error instanceof TejunError || !(error instanceof Error)) return error;
  // A mistake of ours must surface as one.
  if (error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) return error;
  if (isGone(error)) return failure('gone', attempt, gone);
  const obstacles = await diagnose(operand);
  const reason = reasons.find(({ log, seen }) => log.test(lastTry(error)) || (obstacles && seen?.(obstacles)));
  if (reason) return failure(reason.code, attempt, reason.text(obstacles), reason.hint?.(obstacles));
  if (error.name === 'TimeoutError') {
    const left = (await within(operand.locator.count(), 500)) === 0;
    return left ? failure('gone', attempt, wentAway, arriving) : failure('timeout', attempt, tookTooLong);
  }
  return failure('refused', attempt, refused);
}

/** The element stayed dead for all the time there was. */
export async function dead(operand: Operand, attempt: Attempt): Promise<StepFailure> {
  return failure('disabled', attempt, looksDead, waiting(await diagnose(operand)));
}

function failure(code: string, attempt: Attempt, why: { ja: string; en: string }, hint?: Text): StepFailure {
  return new StepFailure(code, { ja: `${attempt.ja}: ${why.ja}`, en: `${attempt.en}: ${why.en}` }, { hint });
}

/** The end of the call log tells what was in the way last; an earlier obstacle may have gone meanwhile. */
function lastTry(error: Error): string {
  const tries = error.message.split(/attempting |retrying /);
  return tries.slice(-2).join('\n');
}

const looksDead = { ja: '無効の状態です（押しても反応しません）。', en: 'it looks dead (disabled).' };
const gone = { ja: '操作の前にタブかフレームが閉じられました。', en: 'the tab or frame was closed before.' };
const wentAway = {
  ja: '見つかった後、操作の前に画面からなくなりました。',
  en: 'it was there, and went away before that.',
};
const arriving = {
  ja: '前の手順の後に別の画面になるのなら、先にその画面の文言を expect（または次の画面の shows）に書いてください。',
  en: 'If the step before leads to another page, write words of that page first, as `expect` or as `shows` of the next screen.',
};
const tookTooLong = { ja: '時間内に操作できませんでした。', en: 'it could not be done in time.' };
const refused = { ja: 'ブラウザーが操作を受け付けませんでした。', en: 'the browser refused it.' };

interface Reason {
  code: string;
  log: RegExp;
  seen?: (obstacles: Obstacles) => boolean;
  text: (obstacles: Obstacles | undefined) => { ja: string; en: string };
  hint?: (obstacles: Obstacles | undefined) => Text | undefined;
}

const reasons: Reason[] = [
  {
    code: 'disabled',
    log: /element is not enabled|element is inert/,
    seen: ({ dead }) => dead,
    text: () => looksDead,
    hint: (obstacles) => waiting(obstacles),
  },
  {
    code: 'read-only',
    log: /element is not editable/,
    text: () => ({ ja: '入力できない欄です（読み取り専用）。', en: 'the field is read-only.' }),
  },
  {
    code: 'covered',
    log: /intercepts pointer events/,
    // A busy browser may not have come to try it.
    seen: ({ cover }) => cover !== '',
    text: (obstacles) =>
      obstacles?.cover
        ? {
            ja: `${quoted(obstacles.cover).ja}に覆われています。`,
            en: `it stays covered by ${quoted(obstacles.cover).en}.`,
          }
        : { ja: 'ほかのものに覆われています。', en: 'it stays covered by something else.' },
  },
  {
    code: 'moving',
    log: /element is not stable/,
    text: () => ({ ja: '動き続けています。', en: 'it does not stop moving.' }),
  },
  {
    code: 'hidden',
    log: /element is not visible|outside of the viewport/i,
    text: () => ({ ja: '見えなくなりました。', en: 'it is no longer visible.' }),
  },
];

type Told = Exclude<Text, string>;

/** What it may be waiting for. */
function waiting(obstacles: Obstacles | undefined): Text | undefined {
  const [one, other] = [enablers(obstacles), unread(obstacles)];
  return one && other ? joined(one, other) : (one ?? other);
}

/** Terms of use that must be read to their end. */
function unread(obstacles: Obstacles | undefined): Told | undefined {
  if (!obstacles?.unread) return undefined;
  const step = `hover: ${JSON.stringify(obstacles.unread)}`;
  return {
    ja: `先に文章を最後までスクロールする必要があるかもしれません。前に書く手順: ${step}`,
    en: `Perhaps a text must be scrolled to its end first. Write before it: ${step}`,
  };
}

function enablers(obstacles: Obstacles | undefined): Told | undefined {
  if (!obstacles?.enablers.length) return undefined;
  const words = listed(obstacles.enablers, 5);
  return {
    ja: `先に${words.ja}のチェック・入力・訂正が必要かもしれません。`,
    en: `Perhaps ${words.en} must be ticked, filled in or put right first.`,
  };
}

/** 「保存」を押せません / Cannot press "保存". */
export function cannot(operand: Operand, ja: string, en: string): Attempt {
  const it = called(operand);
  return { ja: `${it.ja}${ja}`, en: `Cannot ${en} ${it.en}` };
}
