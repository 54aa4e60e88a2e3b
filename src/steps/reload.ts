import { z } from 'zod';
import { defineStep } from './step.ts';

/** Reloads the page. */
export const reload = defineStep({
  kind: 'reload',
  doc: { ja: 'ページを再読み込みします。', en: 'Reloads the page.' },
  fields: { reload: z.null() },
  example: 'reload:',
  changes: 'nothing',
  describe: () => ({ ja: 'Webページをリロードします。', en: 'Reload the page.' }),
  perform: (_, ctx) => ctx.reload(),
});
