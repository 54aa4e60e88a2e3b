import * as z from 'zod';
import { about } from '../schema/shapes.ts';
import { defineStep } from './step.ts';

/** Reloads the page. */
export const reload = defineStep({
  kind: 'reload',
  doc: { ja: 'ページを再読み込みします。', en: 'Reloads the page.' },
  also: ['refresh'],
  fields: { reload: z.null().meta(about('値なし', 'No value')) },
  example: 'reload:',
  changes: 'nothing',
  leads: true,
  describe: () => ({ ja: 'Webページをリロードします。', en: 'Reload the page.' }),
  perform: (_, ctx) => ctx.reload(),
});
