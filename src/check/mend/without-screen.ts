import type { Screen } from '../../runbook/model.ts';
import type { Mend } from './model.ts';

const reasons = [{ ja: 'この画面なしで次に来るものが表示された', en: 'what comes after it came without it' }];

/** The lines of a screen that comes no more go out; the steps that stay, from `at` on, become the last ones of the screen before. */
export function withoutScreen({ where, title, steps }: Screen, at = steps.length): Mend {
  const old = typeof title === 'string' ? title : title.ja;
  const keep = steps[at]?.where;
  return {
    ...{ where, key: 'screen', remove: true, old, sought: [], words: '', confidence: 0.8, tried: true, reasons },
    ...(keep && { keep }),
  };
}
