import { about, text } from '../schema/shapes.ts';
import { condition, conditionTarget } from './condition.ts';
import { heldFor } from './held.ts';
import { defineStep } from './step.ts';

/** A person does this screen, e.g. a CAPTCHA; the run goes on when `until` shows or they press Enter. */
export const handover = defineStep({
  kind: 'handover',
  doc: { ja: 'この画面の操作を担当者に任せます。', en: 'A person does this screen.' },
  also: ['manual', 'human', 'person'],
  fields: {
    handover: text.meta(about('担当者にしてもらうこと', 'What the person is to do')),
    until: condition.optional().meta(about('これが表示されたら続ける', 'Goes on when this shows')),
    for: heldFor,
  },
  example: 'handover: 画像認証を済ませてください。\nuntil: コンソールを開く',
  changes: 'nothing',
  leads: true,
  describe: ({ handover }) => (typeof handover === 'string' ? { ja: handover, en: handover } : handover),
  perform: (step, ctx) =>
    ctx.handover(
      { id: step.id ?? 'handover', text: step.handover, atScreen: true, for: step.for },
      step.until && conditionTarget(step.until, ctx.words),
    ),
});
