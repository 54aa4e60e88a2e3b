import type { PlacedStep, Screen } from '../../runbook/model.ts';
import { conditionTarget } from '../../steps/condition.ts';
import { stepKindOf } from '../../steps/index.ts';
import type { Finding } from '../drift/model.ts';
import type { Mend } from './model.ts';
import { folded, wordsNow } from './words-now.ts';

/** Longer than what a person would look for. */
const wordy = 40;

const count = /\s*[(（]\d+[)）]$/;

/** The new words of a renamed element for whatever uses it: the walk still found it, the manual no longer says so. */
export function mendsOf(finding: Finding, screen: Screen, resolve: (words: string[]) => string[]): Mend[] {
  const { kind, before, after, usedBy, property } = finding;
  if (kind !== 'renamed' || !before || !after || (property && property !== 'words' && property !== 'label')) return [];
  return usedBy.flatMap((user): Mend[] => {
    const places = user === 'shows' ? placesOfShows(screen, resolve) : placesOfStep(screen.steps[user - 1], resolve);
    return places.flatMap((place) => {
      const words = wordsNow(place.sought, before, after);
      // The words still find it, and nobody writes all that stands around them now.
      const swallowed = words.length > wordy && place.sought.some((one) => folded(words).includes(folded(one)));
      // What the runbook says already, but for how many there are just now.
      const isWritten = place.sought.some((one) => folded(one) === folded(words.replace(count, '')));
      return words && !swallowed && !isWritten ? [{ ...place, old: before, words, confidence: 1, reasons: [] }] : [];
    });
  });
}

type PlaceOf = Pick<Mend, 'where' | 'key' | 'sought'>;

function placesOfShows({ shows, where }: Screen, resolve: (words: string[]) => string[]): PlaceOf[] {
  return shows ? [{ where, key: 'shows', sought: conditionTarget(shows, resolve).words }] : [];
}

/** The step, and those within it that lead to where it looks. */
function placesOfStep(step: PlacedStep | undefined, resolve: (words: string[]) => string[]): PlaceOf[] {
  if (!step) return [];
  const sought = stepKindOf(step).target?.(step.keys as never, { words: resolve })?.words;
  const own = sought ? [{ where: step.where, key: step.kind, sought }] : [];
  return [
    ...own,
    ...picksOf(step, resolve),
    ...[...step.look, ...(step.meanwhile ?? [])].flatMap((inner) => placesOfStep(inner, resolve)),
  ];
}

function picksOf(step: PlacedStep, resolve: (words: string[]) => string[]): PlaceOf[] {
  const picks = stepKindOf(step).picks?.(step.keys as never, { words: resolve }) ?? {};
  return Object.entries(picks).map(([key, sought]) => ({ where: step.where, key, sought }));
}

/** Nothing is pressed by the words of an option, and a step needs them all the same. */
export function withPickers(finding: Finding, { steps }: Screen, resolve: (words: string[]) => string[]): Finding {
  const { kind, role, name, usedBy } = finding;
  if (!options.has(role) || !(kind === 'renamed' || kind === 'removed') || usedBy.length > 0) return finding;
  const pickers = [...steps.keys()].filter((i) =>
    picksOf(steps[i]!, resolve).some(({ sought }) => sought.includes(name)),
  );
  return pickers.length > 0 ? { ...finding, usedBy: pickers.map((i) => i + 1), severity: 'breaking' } : finding;
}

const options = new Set(['option', 'radio', 'menuitem']);
