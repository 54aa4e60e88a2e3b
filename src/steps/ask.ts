import * as z from 'zod';
import { about, expression, id, text } from '../schema/shapes.ts';
import { heldFor } from './held.ts';
import { defineStep } from './step.ts';

/** Asks a person for a value, e.g. a code; `${NAME}` has the answer. Unattended, the run parks with the question. */
export const ask = defineStep({
  kind: 'ask',
  doc: { ja: '担当者に値を尋ねます。', en: 'Asks a person for a value.' },
  also: ['prompt', 'question'],
  fields: {
    ask: text.meta(about('質問', 'The question')),
    as: id.meta(about('回答の名前。${名前} で使う', 'The name of the answer, for `${NAME}`')),
    hidden: z.boolean().optional().meta(about('回答は秘密', 'The answer is a secret')),
    from: z
      .string()
      .optional()
      .meta(
        about(
          '人の代わりに答える入力 ${名前}。例: type: totp',
          '`${NAME}` of an input that answers in place of a person, e.g. of type `totp`',
        ),
      ),
    pattern: expression.optional().meta(about('回答全体の正規表現', 'A regular expression for the whole answer')),
    for: heldFor,
  },
  secrets: { from: ['key', 'password'] },
  example: 'ask: 認証コードを入力してください。\nas: code\nhidden: true',
  changes: 'nothing',
  describe: () => ({ ja: '', en: '' }),
  async perform(step, ctx) {
    const { as, from, pattern, hidden = from !== undefined } = step;
    ctx.remember(as, await ctx.ask({ id: as, text: step.ask, hidden, pattern, from, for: step.for }), hidden);
  },
});
