import type { Text } from '../../base/text.ts';
import type { Screen } from '../../runbook/model.ts';
import type { Mend } from '../mend/model.ts';

export const fresh: Text = { ja: '新しい画面', en: 'a screen that was not there' };

/** A screen that may come before this one, and by what it is left; none before one that an address opens. */
export function screenBefore({ where, open }: Screen, words: string, press: string): Mend[] {
  if (open) return [];
  return [{ where, key: 'screen', insert: true, press, old: '', sought: [], words, confidence: 0.8, reasons: [fresh] }];
}
