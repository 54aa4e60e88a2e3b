import * as z from 'zod';
import { formatDuration, parseDuration } from '../base/duration.ts';
import type { Text } from '../base/text.ts';
import { about, duration, must, text } from '../schema/shapes.ts';
import { type ConditionText, condition, conditionTarget, wordsOfCondition } from './condition.ts';
import { shownInJapanese } from './said.ts';
import { defineStep } from './step.ts';
import { place } from './target.ts';

const usualEvery = 10_000;
const usualFor = 60_000;
/** Long enough (ms) for a page to show what it has. */
const glance = 5000;

/** Waits until something shows, looking again every so often; long waits park the run. */
export const wait = defineStep({
  kind: 'wait',
  doc: {
    ja: '表示されるまで待ちます。1 分を超える間隔の待ちは実行を待機（park）させます。',
    en: 'Waits until something shows; looking less often than every minute parks the run.',
  },
  also: ['sleep', 'pause', 'wait_for', 'waitfor', 'until'],
  fields: {
    wait: condition
      .refine(
        isNoDuration,
        must({
          ja: '時間だけの待ちはありません。待つ文言を書いてください（例: wait: 完了しました、for: 5m）。',
          en: 'there is no wait for a mere time: write the words to wait for (wait: Done, for: 5m)',
        }),
      )
      .meta(about('待つもの', 'What to wait for')),
    in: place,
    every: duration.optional().meta(about('見直す間隔（既定: 10s）', 'How often to look again (default: 10s)')),
    for: duration.optional().meta(about('待つ時間の上限（既定: 1m）', 'How long at most (default: 1m)')),
    meanwhile: z
      .array(z.unknown())
      .optional()
      .meta(
        about(
          '表示されない間の状態を見せる手順。その画像が証跡と文書に残る。戻り方は look に書く',
          'Steps that show how things stand as long as it has not shown: evidence and manual have a picture of it; `look` leads back',
        ),
      ),
    advice: text
      .optional()
      .meta(about('時間内に表示されないときにすること', 'What to do when it has not shown in that time')),
    park: z
      .boolean()
      .optional()
      .meta(
        about('間隔が短くても待機中はブラウザを閉じる', 'Close the browser between looks even when they are frequent'),
      ),
  },
  example: 'wait: 成功しました\nevery: 5m\nfor: 4h',
  changes: 'nothing',
  leads: true,
  describe: ({ wait }, quote) => {
    const words = quote(wordsOfCondition(wait));
    return { ja: `${shownInJapanese(words)}されるまで待ちます。`, en: `Wait until ${words} is shown.` };
  },
  waiting: ({ advice }) => advice,
  problem: ({ every, for: span = usualFor, meanwhile, look }) => {
    if (meanwhile?.length && !look) return { key: 'meanwhile', text: noWayBack };
    return every && every > span ? { key: 'every', text: tooSeldom(every, span) } : undefined;
  },
  target: (step, ctx) => conditionTarget(step.wait, ctx.words, step.in),
  async perform(step, ctx) {
    const target = conditionTarget(step.wait, ctx.words, step.in);
    const every = step.every ?? usualEvery;
    const end = ctx.since().getTime() + (step.for ?? usualFor);
    let isShown = false;
    for (;;) {
      if (step.look) await ctx.steps(step.look);
      const left = end - ctx.now().getTime();
      const parks = step.park === true || every > 60_000;
      // A limit that passed unseen, because the machine slept or nobody resumed the run, does not spoil the last look.
      const time = left > 0 ? Math.min(parks ? glance : every, left) : glance;
      if ((await ctx.waitFor([target], time)) === 0) return;
      if (step.meanwhile && !isShown) await ctx.meanwhile();
      isShown = true;
      if (ctx.now().getTime() >= end) break;
      if (parks) await ctx.park(Math.min(every, Math.max(end - ctx.now().getTime(), 1)), waiting(target.words));
    }
    const span = formatDuration(step.for ?? usualFor);
    const there = await ctx.missing(target);
    const over = {
      ja: `${span}待っても表示されませんでした。${there.ja}`,
      en: `it did not show within ${span}: ${there.en}`,
    };
    // It has had its time: only a person can know when to try again.
    ctx.fail('wait-over', over, { hint: step.advice, final: true });
  },
});

const noWayBack: Text = {
  ja: 'meanwhile の後に戻る手順を look に書いてください。',
  en: '`meanwhile` leads away: write under `look` how to come back',
};

function tooSeldom(every: number, span: number): Text {
  return {
    ja: `every（${formatDuration(every)}）が for（${formatDuration(span)}）より長くなっています。`,
    en: `\`every\` (${formatDuration(every)}) is longer than \`for\` (${formatDuration(span)})`,
  };
}

function isNoDuration(text: ConditionText): boolean {
  return !Array.isArray(text) || text.some((word) => parseDuration(word) === null);
}

function waiting(words: string[]) {
  return {
    ja: `「${words.join('」「')}」が表示されるのを待っています。`,
    en: `Waiting for ${words.map((one) => `“${one}”`).join(' or ')}.`,
  };
}
