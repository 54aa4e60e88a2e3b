import * as z from 'zod';
import { about } from '../schema/shapes.ts';
import { defineStep } from './step.ts';

/** Closes the tab and goes on in the one before; a tab that closes itself is as good. */
export const close = defineStep({
  kind: 'close',
  doc: { ja: 'タブを閉じて元のタブに戻ります。', en: 'Closes the tab and goes back to the one before.' },
  also: ['close-tab', 'closetab'],
  fields: { close: z.union([z.literal('tab'), z.null()]).meta(about('tab、または値なし', '`tab`, or no value')) },
  example: 'close: tab',
  changes: 'nothing',
  leads: true,
  leavesTab: true,
  describe: () => ({ ja: 'タブを閉じます。', en: 'Close the tab.' }),
  perform: (_, ctx) => ctx.closeTab(),
});
