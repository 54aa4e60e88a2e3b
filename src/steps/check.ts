import * as z from 'zod';
import { about, words } from '../schema/shapes.ts';
import { saidTarget } from './said.ts';
import { defineStep } from './step.ts';
import { narrowing, targetOf } from './target.ts';

/** Ticks a box or turns a switch; does nothing when it is so already. */
export const check = defineStep({
  kind: 'check',
  doc: {
    ja: 'チェックボックスやスイッチを入れます（off: true で外します）。',
    en: 'Ticks a box or turns a switch on (`off: true`: off).',
  },
  also: ['tick', 'toggle', 'uncheck', 'untick', 'enable', 'switch'],
  fields: {
    check: words.meta(about('チェックボックスやスイッチの文言', 'The words of the box or switch')),
    off: z.boolean().optional().meta(about('true なら外す', 'true: cleared, or turned off')),
    ...narrowing,
  },
  example: 'check: 高度な脅威対策',
  changes: 'field',
  describe: ({ check, off, ...where }, quote, role) => {
    const { ja, en } = saidTarget(check, where, quote);
    if (!ja) return { ja: 'チェックする項目はありません。', en: 'Nothing to tick.' };
    if (role === 'switch')
      return { ja: `${ja}を${off ? 'オフ' : 'オン'}にします。`, en: `Turn ${off ? 'off' : 'on'} ${en}.` };
    if (role === 'radio') return { ja: `${ja}を選択します。`, en: `Select ${en}.` };
    return off
      ? { ja: `${ja}のチェックを外します。`, en: `Clear ${en}.` }
      : { ja: `${ja}にチェックを入れます。`, en: `Tick ${en}.` };
  },
  target: (step, ctx) => targetOf('check', step.check, step, ctx.words),
  async perform(step, ctx) {
    const [only] = step.check;
    const value = step.check.length === 1 && only ? ctx.value(only) : undefined;
    // A list input ticks each of its items: none of them means nothing to tick.
    const each = Array.isArray(value) && !only!.startsWith('${words.') ? value.map((item) => [item]) : [step.check];
    for (const sought of each) {
      const element = await ctx.locate(targetOf('check', sought, step, ctx.words));
      await element.check(!step.off);
    }
  },
});
