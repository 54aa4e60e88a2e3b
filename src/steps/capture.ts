import { z } from 'zod';
import { defineStep } from './step.ts';

/** Takes a picture more than those taken anyway. */
export const capture = defineStep({
  kind: 'capture',
  doc: { ja: '画面を記録します。', en: 'Takes a picture of the screen.' },
  fields: { capture: z.null() },
  example: 'capture:',
  changes: 'nothing',
  describe: () => ({ ja: '', en: '' }),
  perform: (_, ctx) => ctx.capture(),
});
