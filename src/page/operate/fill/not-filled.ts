import { StepFailure } from '../../../base/errors.ts';
import { noEffect } from '../effect.ts';
import { called, type Operand, quoted } from '../operand.ts';
import type { Bound } from './guard-protocol.ts';

/** What is typed. The text of a secret, and its length, appear in no error; `secretName` may. */
export interface Typed {
  text: string;
  secretName?: string;
  /** Pages the value is bound to; it is typed nowhere else. */
  bounds?: Bound[];
}

/** The field takes fewer characters than the text has. */
export function cutOff(operand: Operand, { text, secretName }: Typed, limit: number): StepFailure {
  const it = called(operand);
  return secretName === undefined
    ? new StepFailure('cut-off', {
        ja: `${it.ja}には ${limit} 文字までしか入りません（入力する値は ${text.length} 文字）。`,
        en: `${it.en} takes ${limit} characters only; the value has ${text.length}.`,
      })
    : new StepFailure('cut-off', {
        ja: `\${${secretName}} は${it.ja}に入りきりません。`,
        en: `\${${secretName}} is too long for ${it.en}.`,
      });
}

/** The value is not of as many parts as there are boxes for it. */
export function otherParts(operand: Operand, { secretName }: Typed, boxes: number): StepFailure {
  const it = called(operand);
  if (secretName !== undefined)
    return new StepFailure('ambiguous', {
      ja: `${it.ja}は ${boxes} 個の欄です。\${${secretName}} は分けて入力しません。`,
      en: `${it.en} is ${boxes} boxes, and \${${secretName}} is not typed in parts.`,
    });
  return new StepFailure(
    'ambiguous',
    {
      ja: `${it.ja}は ${boxes} 個の欄で、値はその数に分けられません。`,
      en: `${it.en} is ${boxes} boxes, and the value has other parts.`,
    },
    {
      hint: {
        ja: '値を「100-0001」のように区切って書くか、nth で一つずつ入力してください。',
        en: 'Write the value with its separators, as "100-0001", or fill in one by one with nth.',
      },
    },
  );
}

/** It takes neither typing, keys nor a paste. */
export function readOnly(operand: Operand): StepFailure {
  const it = called(operand);
  return new StepFailure(
    'read-only',
    {
      ja: `${it.ja}に入力できません: 入力できない欄です（読み取り専用）。`,
      en: `Cannot fill ${it.en}: the field is read-only.`,
    },
    {
      hint: {
        ja: 'カレンダーなどが開く欄なら、click で押して、開いたものから選んでください。',
        en: 'If it opens a calendar or the like, press it with click and pick from what opens.',
      },
    },
  );
}

/** The field holds `there` instead of the text. */
export function differs(operand: Operand, { text, secretName }: Typed, there: string): StepFailure {
  const it = called(operand);
  if (secretName !== undefined) {
    return noEffect({
      ja: `${it.ja}に \${${secretName}} を入力しましたが、欄の中身が異なります。`,
      en: `Typed \${${secretName}} into ${it.en}, but the field holds something else.`,
    });
  }
  const [wanted, held] = [quoted(text), quoted(there)];
  return noEffect(
    there
      ? {
          ja: `${it.ja}に${wanted.ja}を入力しましたが、${held.ja}になりました。`,
          en: `Typed ${wanted.en} into ${it.en}, but it holds ${held.en}.`,
        }
      : {
          ja: `${it.ja}に${wanted.ja}を入力しましたが、空のままです。`,
          en: `Typed ${wanted.en} into ${it.en}, but it stays empty.`,
        },
  );
}
