import { about, words } from '../schema/shapes.ts';
import { saidTarget } from './said.ts';
import { defineStep } from './step.ts';
import { narrowing, targetOf } from './target.ts';

/** Opens a branch of a tree, or a part of a page that folds; does nothing when it is open already. */
export const unfold = defineStep({
  kind: 'unfold',
  doc: {
    ja: 'ツリーの枝や折りたたまれた部分を開きます（開いていれば何もしません）。',
    en: 'Opens a branch of a tree, or a part that is folded away; does nothing when it is open.',
  },
  also: ['expand', 'open-tree', 'accordion'],
  fields: {
    unfold: words.meta(about('枝や見出しの文言。横の ▸ や ＋ は書かなくてよい', 'The words beside the arrow or plus')),
    ...narrowing,
  },
  example: 'unfold: 運用管理',
  changes: 'screen',
  describe: ({ unfold, ...where }, quote) => {
    const { ja, en } = saidTarget(unfold, where, quote);
    return { ja: `${ja}を展開します。`, en: `Expand ${en}.` };
  },
  target: (step, ctx) => targetOf('unfold', step.unfold, step, ctx.words),
  async perform(step, ctx) {
    await (await ctx.locate(targetOf('unfold', step.unfold, step, ctx.words))).unfold();
  },
});
