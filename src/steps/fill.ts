import { z } from 'zod';
import { words } from '../schema/shapes.ts';
import { defineStep } from './step.ts';
import { narrowing, targetOf } from './target.ts';

/** Types a value into a field. Secrets are typed only on the origins they are declared for. */
export const fill = defineStep({
  kind: 'fill',
  doc: { ja: '入力欄に値を入力します。', en: 'Types a value into a field.' },
  fields: {
    fill: words,
    with: z
      .union([z.string(), z.number()])
      .transform(String)
      .meta({ description: 'The value, e.g. `${mail.account}`.' }),
    plain_field: z.boolean().optional().meta({ description: 'Lets a secret be typed into a field that shows it.' }),
    ...narrowing,
  },
  example: 'fill: アカウント\nwith: ${mail.account}',
  changes: 'field',
  describe: ({ fill }, quote) => ({ ja: `${quote(fill)}を入力します。`, en: `Enter ${quote(fill)}.` }),
  target: (step, ctx) => targetOf('fill', step.fill, step, ctx.words),
  async perform(step, ctx) {
    const element = await ctx.locate(targetOf('fill', step.fill, step, ctx.words));
    await element.fill(step.with, { plainField: step.plain_field });
  },
});
