import * as z from 'zod';
import { about } from '../schema/shapes.ts';
import { defineStep } from './step.ts';

/** Takes a picture more than those taken anyway. */
export const capture = defineStep({
  kind: 'capture',
  doc: { ja: '画面を記録します。', en: 'Takes a picture of the screen.' },
  also: ['screenshot', 'snapshot'],
  fields: { capture: z.null().meta(about('値なし', 'No value')) },
  example: 'capture:',
  changes: 'nothing',
  describe: () => ({ ja: '', en: '' }),
  perform: (_, ctx) => ctx.capture(),
});
