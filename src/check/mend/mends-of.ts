import type { Screen } from '../../runbook/model.ts';
import { conditionTarget } from '../../steps/condition.ts';
import type { Finding } from '../drift/model.ts';
import type { Mend } from './model.ts';
import { wordsNow } from './words-now.ts';

/** The new words of a renamed element for whatever uses it: the walk still found it, the manual no longer says so. */
export function mendsOf(finding: Finding, screen: Screen, resolve: (words: string[]) => string[]): Mend[] {
  const { kind, before, after, usedBy, property } = finding;
  if (kind !== 'renamed' || !before || !after || (property && property !== 'words' && property !== 'label')) return [];
  return usedBy.flatMap((user): Mend[] => {
    const place = user === 'shows' ? placeOfShows(screen, resolve) : placeOfStep(screen, user, resolve);
    const words = place && wordsNow(place.sought, before, after);
    return words ? [{ ...place, old: before, words, confidence: 1, reasons: [] }] : [];
  });
}

type PlaceOf = Pick<Mend, 'where' | 'key' | 'sought'> | undefined;

function placeOfShows({ shows, where }: Screen, resolve: (words: string[]) => string[]): PlaceOf {
  return shows && { where, key: 'shows', sought: conditionTarget(shows, resolve).words };
}

function placeOfStep({ steps }: Screen, number: number, resolve: (words: string[]) => string[]): PlaceOf {
  const step = steps[number - 1];
  const sought = step?.kind.target?.(step.keys as never, { words: resolve })?.words;
  return step && sought && { where: step.where, key: step.kind.kind, sought };
}
