import * as z from 'zod';
import { about, words } from '../schema/shapes.ts';
import { defineStep } from './step.ts';
import { narrowing, targetOf } from './target.ts';

/** Presses a button, link, menu item, tab: whatever a reader would press. */
export const click = defineStep({
  kind: 'click',
  doc: { ja: 'ボタン・リンク・メニューなどを押します。', en: 'Presses a button, a link, a menu item.' },
  also: ['tap', 'push', 'button', 'link', 'doubleclick', 'rightclick', 'submit'],
  fields: {
    click: words.meta(about('押すものの文言', 'The words of what to press')),
    ...narrowing,
    button: z
      .literal('right')
      .optional()
      .meta(about('right なら右クリック（メニューを開く）', '`right`: a right click, for the menu it opens')),
    times: z.int().min(1).max(3).optional().meta(about('2 ならダブルクリック', '2: a double click')),
  },
  example: 'click: ログイン',
  changes: 'screen',
  describe: ({ click, button }, quote) =>
    button
      ? { ja: `${quote(click)}を右クリックします。`, en: `Right-click ${quote(click)}.` }
      : { ja: `${quote(click)}を押下します。`, en: `Click ${quote(click)}.` },
  target: (step, ctx) => targetOf('press', step.click, step, ctx.words),
  async perform(step, ctx) {
    const element = await ctx.locate(targetOf('press', step.click, step, ctx.words));
    await element.press({ times: step.times, button: step.button });
  },
});
