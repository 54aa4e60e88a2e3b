import { about, text } from '../schema/shapes.ts';
import { defineStep } from './step.ts';

/** Asks a person whether to go on. */
export const confirm = defineStep({
  kind: 'confirm',
  doc: { ja: '続けてよいか担当者に確認します。', en: 'Asks a person whether to go on.' },
  also: ['approve', 'approval'],
  fields: { confirm: text.meta(about('質問', 'The question')) },
  example: 'confirm: 権限を付与します。よろしいですか？',
  changes: 'nothing',
  describe: () => ({ ja: '', en: '' }),
  perform: (step, ctx) => ctx.confirm({ id: step.id ?? 'confirm', text: step.confirm }),
});
