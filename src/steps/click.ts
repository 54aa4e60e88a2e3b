import * as z from 'zod';
import { about, words } from '../schema/shapes.ts';
import { saidTarget } from './said.ts';
import { defineStep } from './step.ts';
import { narrowing, type Purpose, targetOf } from './target.ts';

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
    answer: z
      .union([z.string(), z.number()])
      .transform(String)
      .optional()
      .meta(
        about(
          'ブラウザーの入力ダイアログ（prompt）に入れる値',
          'What to type when the browser itself asks for a text (`prompt`)',
        ),
      ),
    times: z.int().min(1).max(3).optional().meta(about('2 ならダブルクリック', '2: a double click')),
  },
  example: 'click: ログイン',
  changes: 'screen',
  describe: ({ click, button, answer, times, ...where }, quote) => {
    const { ja, en } = saidTarget(click, where, quote);
    if (button) return { ja: `${ja}を右クリックします。`, en: `Right-click ${en}.` };
    if (times === 2) return { ja: `${ja}をダブルクリックします。`, en: `Double-click ${en}.` };
    if (times === 3) return { ja: `${ja}を 3 回クリックします。`, en: `Click ${en} three times.` };
    return answer === undefined
      ? { ja: `${ja}を押下します。`, en: `Click ${en}.` }
      : {
          ja: `${ja}を押下し、表示される入力欄に入力して「OK」を押下します。`,
          en: `Click ${en}, fill in what is asked for and press OK.`,
        };
  },
  target: (step, ctx) => targetOf(purposeOf(step), step.click, step, ctx.words),
  async perform(step, ctx) {
    const element = await ctx.locate(targetOf(purposeOf(step), step.click, step, ctx.words));
    const answer = step.answer === undefined ? undefined : ctx.text(step.answer);
    await element.press({ times: step.times, button: step.button, answer });
  },
});

/** One click presses a control. The right button and double clicks are also for words that are none: rows, nodes, labels. */
function purposeOf({ button, times = 1 }: { button?: 'right'; times?: number }): Purpose {
  return button || times > 1 ? 'hover' : 'press';
}
