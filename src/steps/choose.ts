import { about, words } from '../schema/shapes.ts';
import { saidTarget } from './said.ts';
import { defineStep } from './step.ts';
import { narrowing, targetOf } from './target.ts';

/** Picks an option of a pull-down, radio group or menu, also of hand-made ones. */
export const choose = defineStep({
  kind: 'choose',
  doc: { ja: 'プルダウンや選択肢から選びます。', en: 'Picks options of a list, combo box or radio group.' },
  also: ['select', 'pick', 'dropdown', 'combobox', 'radio'],
  fields: {
    choose: words.meta(about('プルダウンや選択肢の見出し', 'The words of the list, combo box or group')),
    option: words.meta(
      about(
        '選ぶもの。段やグループのある一覧では「日本 / 東京」。list の入力 ${名前} ならすべて',
        'What to pick; `Japan / Tokyo` in a list of lists or of groups; `${NAME}` of a list input picks all its items',
      ),
    ),
    ...narrowing,
  },
  example: 'choose: 重大度\noption: 成功しました',
  changes: 'field',
  describe: ({ choose, option, ...where }, quote) => {
    const { ja, en } = saidTarget(choose, where, quote);
    return { ja: `${ja}から${quote(option)}を選択します。`, en: `Select ${quote(option)} from ${en}.` };
  },
  target: (step, ctx) => ({
    ...targetOf('choose', step.choose, step, ctx.words),
    offers: [ctx.words(step.option)],
  }),
  picks: ({ option }, ctx) => ({ option: ctx.words(option) }),
  async perform(step, ctx) {
    // A list input means all of its items; a list written in the runbook means alternatives of one.
    const only = step.option.length === 1 ? ctx.value(step.option[0]!) : undefined;
    const options =
      Array.isArray(only) && !step.option[0]!.startsWith('${words.')
        ? only.map((item) => [item])
        : [ctx.words(step.option)];
    if (options.length === 0) return;
    const element = await ctx.locate({ ...targetOf('choose', step.choose, step, ctx.words), offers: options });
    await element.choose(options);
  },
});
