import { about, words } from '../schema/shapes.ts';
import { saidTarget } from './said.ts';
import { defineStep } from './step.ts';
import { narrowing, targetOf } from './target.ts';

/** Rests the pointer on something, for menus that open so. */
export const hover = defineStep({
  kind: 'hover',
  doc: { ja: 'マウスを合わせます。', en: 'Rests the pointer on something, for menus that open so.' },
  also: ['mouseover', 'point'],
  fields: { hover: words.meta(about('マウスを合わせるもの', 'What to point at')), ...narrowing },
  example: 'hover: 運用管理',
  changes: 'screen',
  describe: ({ hover, ...where }, quote) => {
    const { ja, en } = saidTarget(hover, where, quote);
    return { ja: `${ja}にマウスを合わせます。`, en: `Point at ${en}.` };
  },
  target: (step, ctx) => targetOf('hover', step.hover, step, ctx.words),
  async perform(step, ctx) {
    await (await ctx.locate(targetOf('hover', step.hover, step, ctx.words))).hover();
  },
});
