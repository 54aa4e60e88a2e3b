import * as z from 'zod';
import { about, must } from '../schema/shapes.ts';
import { parseKeys } from './key-names.ts';
import { defineStep } from './step.ts';

/** Presses a key or a shortcut. */
export const press = defineStep({
  kind: 'press',
  doc: { ja: 'キーを押します。', en: 'Presses a key or a shortcut.' },
  also: ['key', 'keys', 'keyboard', 'shortcut'],
  fields: {
    press: z
      .string()
      .min(1)
      .refine(
        (keys) => parseKeys(keys) !== undefined,
        must({
          ja: 'このようなキーはありません。例: Enter、Control+A',
          en: 'there is no such key; e.g. Enter, Control+A',
        }),
      )
      .meta(about('キー: Enter、Escape、Control+A など', 'A key: Enter, Escape, Control+A …')),
  },
  example: 'press: Enter',
  changes: 'screen',
  leads: true,
  describe: ({ press }) => ({ ja: `${press} キーを押します。`, en: `Press ${press}.` }),
  perform: (step, ctx) => ctx.keys(step.press),
});
