import type { Text } from '../../base/text.ts';
import type { PlacedStep, Screen } from '../../runbook/model.ts';
import type { Mend } from '../mend/model.ts';

const fresh: Text = { ja: '新しい画面', en: 'a screen that was not there' };

/** A screen that may come before this one, and by what it is left; with the steps that `moved` there; none before one that an address opens. */
export function screenBefore({ where, open }: Screen, words: string, press: string, moved: PlacedStep[] = []): Mend[] {
  if (open) return [];
  const steps = moved.map((step) => step.where);
  const mend: Mend = {
    where,
    key: 'screen',
    insert: true,
    press,
    old: '',
    sought: [],
    words,
    confidence: 0.8,
    reasons: [fresh],
  };
  return [steps.length > 0 ? { ...mend, moved: steps } : mend];
}

/** A press that comes before this step now. */
export function stepBefore({ where }: PlacedStep, words: string): Mend {
  return { where, key: 'click', insert: true, old: '', sought: [], words, confidence: 0.8, reasons: [fresh] };
}
