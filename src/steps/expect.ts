import { condition, conditionTarget } from './condition.ts';
import { defineStep } from './step.ts';
import { scope } from './target.ts';

/** Makes sure that something shows. */
export const expect = defineStep({
  kind: 'expect',
  doc: { ja: '表示されていることを確認します。', en: 'Makes sure that something shows.' },
  fields: { expect: condition, in: scope.optional() },
  example: 'expect: 組織管理',
  changes: 'nothing',
  describe: ({ expect }, quote) => {
    const words = quote(Array.isArray(expect) ? expect : (expect.shows ?? expect.row ?? []));
    return { ja: `${words}と表示されていることを確認します。`, en: `Make sure that ${words} is shown.` };
  },
  target: (step, ctx) =>
    conditionTarget(Array.isArray(step.expect) ? { shows: step.expect, in: step.in } : step.expect, ctx.words),
  async perform(step, ctx) {
    const target = conditionTarget(
      Array.isArray(step.expect) ? { shows: step.expect, in: step.in } : step.expect,
      ctx.words,
    );
    await ctx.locate(target);
  },
});
