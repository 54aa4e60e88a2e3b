import { StepFailure } from '../../base/errors.ts';
import { noEffect } from './effect.ts';
import { called, type Operand } from './operand.ts';

/** The box was pressed, and did not take the state that was asked for. */
export function stays(operand: Operand, on: boolean): StepFailure {
  const it = called(operand);
  return noEffect(
    on
      ? { ja: `${it.ja}を押しましたが、チェックが入りません。`, en: `Pressed ${it.en}, but it is not ticked.` }
      : { ja: `${it.ja}を押しましたが、チェックが外れません。`, en: `Pressed ${it.en}, but it stays ticked.` },
    {
      ja: '確認の画面が開く場合は、click で押してその画面に答えてください。',
      en: 'If it opens a dialog that asks back, press it with click and answer the dialog.',
    },
  );
}

/** Of radio buttons another one is chosen. */
export function radioStays(operand: Operand): StepFailure {
  const it = called(operand);
  return new StepFailure('radio', {
    ja: `${it.ja}はラジオボタンなので外せません。別の項目を選んでください。`,
    en: `${it.en} is a radio button: it cannot be cleared, only another one chosen.`,
  });
}
