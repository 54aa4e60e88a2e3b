import type { PlacedStep, Screen } from '../../runbook/model.ts';
import { conditionTarget } from '../../steps/condition.ts';
import { stepKindOf } from '../../steps/index.ts';
import { finish } from '../drift/finish.ts';
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
    const picks = user === 'shows' ? [] : picksOf(screen.steps[user - 1], resolve);
    const isPick = (key: string) => picks.some((one) => one.key === key);
    const places = user === 'shows' ? placesOfShows(screen, resolve) : placesOfStep(screen.steps[user - 1], resolve);
    return places.flatMap((place) => {
      const words = wordsNow(place.sought, before, after);
      // The words still find it, and nobody writes all that stands around them now.
      const swallowed = words.length > wordy && place.sought.some((one) => folded(words).includes(folded(one)));
      // What the runbook says already, but for how many there are just now.
      const isWritten = place.sought.some((one) => folded(one) === folded(words.replace(count, '')));
      // All that a drawn list says in one breath is no option of it.
      const isGlued = isPick(place.key) && blanks(words) > Math.max(...place.sought.map(blanks));
      const isNeeded = !isGlued && !swallowed && !isWritten && !place.sought.some(isKept(before, after));
      return sayable.test(words) && isNeeded ? [{ ...place, old: before, words, confidence: 1, reasons: [] }] : [];
    });
  });
}

/** What was looked for was a part of the text and still is: only what stands around it changed, a number say. */
function isKept(before: string, after: string): (words: string) => boolean {
  const [old, now] = [before, after].map(folded) as [string, string];
  return (words) => old !== folded(words) && old.includes(folded(words)) && now.includes(folded(words));
}

/** A sign is nothing to look for. */
const sayable = /[\p{L}\p{N}]/u;

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

function picksOf(step: PlacedStep | undefined, resolve: (words: string[]) => string[]): PlaceOf[] {
  if (!step) return [];
  const picks = stepKindOf(step).picks?.(step.keys as never, { words: resolve }) ?? {};
  return Object.entries(picks).map(([key, sought]) => ({ where: step.where, key, sought }));
}

/** A list that is only drawn, and shut, says all its options in one breath: the one of a step that is called otherwise is told. */
export function asOption(finding: Finding, { steps }: Screen, resolve: (words: string[]) => string[]): Finding {
  const { kind, role, before = '', after = '', usedBy, boxBefore, boxAfter } = finding;
  if (kind !== 'renamed' || role === 'option') return finding;
  const sought = usedBy.flatMap((user) => (user === 'shows' ? [] : picksOf(steps[user - 1], resolve)));
  for (const name of sought.flatMap((one) => one.sought)) {
    const now = otherwise(name, before, after);
    if (!now || blanks(now) > blanks(name)) continue;
    const facts = { role: 'option', name, before: name, after: now, boxBefore, boxAfter };
    return { ...finish({ kind, ...facts }), usedBy, severity: 'breaking' };
  }
  return finding;
}

/** What stands in place of the words throughout; nothing where the rest is not the same, or where there is none. */
function otherwise(words: string, before: string, after: string): string | undefined {
  const parts = before.split(words);
  if (parts.length < 2 || before === words || !` ${before} `.includes(` ${words} `)) return undefined;
  const length = (after.length - parts.join('').length) / (parts.length - 1);
  const now = after.slice(parts[0]!.length, parts[0]!.length + length);
  return parts.join(now) === after ? now : undefined;
}

const blanks = (words: string) => words.split(/\s/).length;

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
