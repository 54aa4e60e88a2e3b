import type { Screen } from '../../runbook/model.ts';
import { conditionTarget } from '../../steps/condition.ts';
import type { Finding } from '../drift/model.ts';
import type { Mend } from './model.ts';

/** The new words of a renamed element for whatever uses it: the walk still found it, the manual no longer says so. */
export function mendsOf(finding: Finding, screen: Screen, resolve: (words: string[]) => string[]): Mend[] {
  const { kind, before, after, usedBy, property } = finding;
  if (kind !== 'renamed' || !before || !after || (property && property !== 'words' && property !== 'label')) return [];
  const words = after.replace(/[\s:：*＊]+$/u, '').trim();
  const common = { old: before, words, confidence: 1, reasons: [] };
  return usedBy.flatMap((user): Mend[] => {
    if (user === 'shows') {
      if (!screen.shows) return [];
      return [{ ...common, where: screen.where, key: 'shows', sought: conditionTarget(screen.shows, resolve).words }];
    }
    const step = screen.steps[user - 1];
    const sought = step?.kind.target?.(step.keys as never, { words: resolve })?.words;
    return step && sought ? [{ ...common, where: step.where, key: step.kind.kind, sought }] : [];
  });
}
