import { about, words } from '../schema/shapes.ts';
import { defineStep } from './step.ts';

/** Goes on in the tab that shows the words. */
export const gotoTab = defineStep({
  kind: 'goto-tab',
  doc: { ja: '指定の文言が表示されているタブに切り替えます。', en: 'Goes on in the tab that shows the words.' },
  also: ['switch-tab', 'tab', 'switch', 'goto_tab'],
  fields: { 'goto-tab': words.meta(about('そのタブに表示されている文言', 'Words that the tab shows')) },
  example: 'goto-tab: 組織管理',
  changes: 'nothing',
  leads: true,
  describe: (step, quote) => ({
    ja: `${quote(step['goto-tab'])}のタブに戻ります。`,
    en: `Go back to the tab with ${quote(step['goto-tab'])}.`,
  }),
  perform: (step, ctx) => ctx.goToTab({ purpose: 'see', words: ctx.words(step['goto-tab']) }),
});
