import { z } from 'zod';
import { words } from '../schema/shapes.ts';
import { defineStep } from './step.ts';
import { narrowing, targetOf } from './target.ts';

/** Presses a button, link, menu item, tab: whatever a reader would press. */
export const click = defineStep({
  kind: 'click',
  doc: { ja: 'ボタン・リンク・メニューなどを押します。', en: 'Presses a button, a link, a menu item.' },
  fields: {
    click: words,
    ...narrowing,
    times: z.int().min(1).max(3).optional().meta({ description: '2 for a double click.' }),
  },
  example: 'click: ログイン',
  changes: 'screen',
  describe: ({ click }, quote) => ({ ja: `${quote(click)}を押下します。`, en: `Click ${quote(click)}.` }),
  target: (step, ctx) => targetOf('press', step.click, step, ctx.words),
  async perform(step, ctx) {
    const element = await ctx.locate(targetOf('press', step.click, step, ctx.words));
    await element.press({ times: step.times });
  },
});
