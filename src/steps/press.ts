import { z } from 'zod';
import { defineStep } from './step.ts';

/** Presses a key or a shortcut. */
export const press = defineStep({
  kind: 'press',
  doc: { ja: 'キーを押します。', en: 'Presses a key or a shortcut.' },
  fields: { press: z.string().min(1).meta({ description: 'Enter, Escape, Control+A …' }) },
  example: 'press: Enter',
  changes: 'screen',
  describe: ({ press }) => ({ ja: `${press} キーを押します。`, en: `Press ${press}.` }),
  perform: (step, ctx) => ctx.keys(step.press),
});
