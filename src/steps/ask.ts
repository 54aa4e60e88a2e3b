import { z } from 'zod';
import { id, text } from '../schema/shapes.ts';
import { defineStep } from './step.ts';

/** Asks a person for a value, e.g. a code; `${NAME}` has the answer. Unattended, the run parks with the question. */
export const ask = defineStep({
  kind: 'ask',
  doc: { ja: '担当者に値を尋ねます。', en: 'Asks a person for a value.' },
  fields: {
    ask: text,
    as: id.meta({ description: 'The name of the answer, for `${NAME}`.' }),
    hidden: z.boolean().optional().meta({ description: 'The answer is a secret.' }),
    from: z
      .string()
      .optional()
      .meta({ description: '`${NAME}` of an input that answers in place of a person, e.g. of type `totp`.' }),
    pattern: z.string().optional().meta({ description: 'A regular expression for the whole answer.' }),
  },
  example: 'ask: 認証コードを入力してください。\nas: code\nhidden: true',
  changes: 'nothing',
  describe: () => ({ ja: '', en: '' }),
  async perform(step, ctx) {
    const { as, from, pattern, hidden = from !== undefined } = step;
    ctx.remember(as, await ctx.ask({ id: as, text: step.ask, hidden, pattern, from }), hidden);
  },
});
