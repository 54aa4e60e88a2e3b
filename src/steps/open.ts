import { z } from 'zod';
import { defineStep } from './step.ts';

/** Opens an address. */
export const open = defineStep({
  kind: 'open',
  doc: { ja: 'URL を開きます。', en: 'Opens an address.' },
  fields: { open: z.string().min(1).meta({ description: 'An address, e.g. `${mail.loginUrl}`.' }) },
  example: 'open: ${mail.loginUrl}',
  changes: 'nothing',
  describe: () => ({ ja: '', en: '' }),
  async perform(step, ctx) {
    const url = ctx.value(step.open);
    await ctx.open(Array.isArray(url) ? url[0]! : url);
  },
});
