import { z } from 'zod';
import { formatDuration } from '../base/duration.ts';
import { duration, text, words } from '../schema/shapes.ts';
import { defineStep } from './step.ts';
import { type ScopeText, scope, scopeOf, type Target } from './target.ts';

interface WaitKeys {
  wait: string[];
  in?: ScopeText;
}

function sought(step: WaitKeys, ctx: { words: (words: string[]) => string[] }): Target {
  return { purpose: 'see', words: ctx.words(step.wait), in: step.in && scopeOf(step.in, ctx.words) };
}

/** Waits until something shows, looking again every so often; long waits park the run. */
export const wait = defineStep({
  kind: 'wait',
  doc: {
    ja: '表示されるまで待ちます。1 分を超える待ちは実行を中断（park）します。',
    en: 'Waits until something shows; over a minute it parks the run.',
  },
  fields: {
    wait: words,
    in: scope.optional(),
    every: duration.optional().meta({ description: 'How often to look again; 10s unless told.' }),
    for: duration.optional().meta({ description: 'How long at most; 1m unless told.' }),
    advice: text.optional().meta({ description: 'What to do when it has not shown in that time.' }),
    park: z.boolean().optional().meta({ description: 'Close the browser between looks even when they are frequent.' }),
  },
  example: 'wait: 成功しました\nevery: 5m\nfor: 4h',
  changes: 'nothing',
  describe: ({ wait }, quote) => ({
    ja: `${quote(wait)}と表示されるまで待ちます。`,
    en: `Wait until ${quote(wait)} is shown.`,
  }),
  target: sought,
  async perform(step, ctx) {
    const target = sought(step, ctx);
    const every = step.every ?? 10_000;
    const end = ctx.since().getTime() + (step.for ?? 60_000);
    for (;;) {
      if (step.look) await ctx.steps(step.look);
      const left = end - ctx.now().getTime();
      const parks = step.park === true || every > 60_000;
      // Someone who parks has looked long enough once the page has had time to show what it has.
      if (
        (await ctx.waitFor(
          [target],
          parks ? Math.min(5000, Math.max(left, 1)) : Math.max(1, Math.min(every, left)),
        )) === 0
      )
        return;
      if (ctx.now().getTime() >= end) break;
      if (parks) await ctx.park(Math.min(every, Math.max(end - ctx.now().getTime(), 1)), waiting(step.wait));
    }
    const span = formatDuration(step.for ?? 60_000);
    const over = {
      ja: `${span}待っても「${step.wait.join('」「')}」が表示されませんでした。`,
      en: `${step.wait.map((one) => `“${one}”`).join(' or ')} did not show within ${span}`,
    };
    // It has had its time: only a person can know when to try again.
    ctx.fail('wait-over', over, { hint: step.advice, final: true });
  },
});

function waiting(words: string[]) {
  return {
    ja: `「${words.join('」「')}」が表示されるのを待っています。`,
    en: `Waiting for ${words.map((one) => `“${one}”`).join(' or ')}.`,
  };
}
