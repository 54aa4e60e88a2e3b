import { about } from '../schema/shapes.ts';
import { condition, conditionTarget, wordsOfCondition } from './condition.ts';
import { saidPlace, shownInJapanese } from './said.ts';
import { defineStep } from './step.ts';
import { place } from './target.ts';

/** Makes sure that something shows. */
export const expect = defineStep({
  kind: 'expect',
  doc: { ja: '表示されていることを確認します。', en: 'Makes sure that something shows.' },
  also: ['assert', 'verify', 'see', 'should', 'confirm-that', 'shows'],
  fields: { expect: condition.meta(about('表示されているはずのもの', 'What must show')), in: place },
  example: 'expect: 組織管理',
  changes: 'nothing',
  describe: ({ expect, in: place }, quote) => {
    const words = quote(wordsOfCondition(expect));
    const { ja, en } = saidPlace((Array.isArray(expect) ? undefined : expect.in) ?? place, quote);
    return {
      ja: `${ja && `${ja}に`}${shownInJapanese(words)}されていることを確認します。`,
      en: `Make sure that ${words} is shown${en}.`,
    };
  },
  target: (step, ctx) => conditionTarget(step.expect, ctx.words, step.in),
  async perform(step, ctx) {
    await ctx.locate(conditionTarget(step.expect, ctx.words, step.in));
  },
});
