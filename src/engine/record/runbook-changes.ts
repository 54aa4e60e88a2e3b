import { say, type Text } from '../../base/text.ts';
import type { Chapter, PlacedStep, Runbook, Screen } from '../../runbook/model.ts';
import { sentenceOf } from '../sentence.ts';

/** What is different in a runbook, in words: which chapters, screens and steps were added, removed or changed. */
export function changesBetween(before: Runbook, after: Runbook): Text[] {
  const chapters = compare(before.chapters, after.chapters, chapterName, chapterChanges);
  const parts = shared
    .filter((part) => !isSame(before[part], after[part]))
    .map((part) => both(() => `${part}:`, changed));
  return [...parts, ...chapters];
}

/** Parts of the whole runbook that a run depends on. */
const shared = ['title', 'origins', 'inputs', 'words', 'trouble'] as const;

const added = { ja: '追加', en: 'added' };
const removed = { ja: '削除', en: 'removed' };
const changed = { ja: '変更', en: 'changed' };
const moved = { ja: '順序の変更', en: 'in another order' };

type Name<T> = (one: T) => { id: string; name: Text };

const chapterName: Name<Chapter> = ({ id, title }) => ({
  id,
  name: both((language) => `${language === 'ja' ? '章' : 'chapter '}「${say(title, language)}」`),
});

const screenName: Name<Screen> = ({ id, title }) => ({
  id,
  name: both((language) => `${language === 'ja' ? '画面' : 'screen '}「${say(title, language)}」`),
});

const stepName: Name<PlacedStep> = (step) => {
  const sentence = sentenceOf(step, (words) => words);
  return {
    id: step.keys.id ?? `${step.kind} ${say(sentence, 'ja')}`,
    name: both((language) => `${language === 'ja' ? '手順' : 'step '}「${say(sentence, language)}」`),
  };
};

function chapterChanges(before: Chapter, after: Chapter): Text[] {
  const name = chapterName(after).name;
  const own = changeOf({ ...before, screens: [] }, { ...after, screens: [] }, name);
  const screens = compare(before.screens, after.screens, screenName, screenChanges);
  return [...own, ...screens.map((screen) => within(name, screen))];
}

function screenChanges(before: Screen, after: Screen): Text[] {
  const name = screenName(after).name;
  const own = changeOf({ ...before, steps: [] }, { ...after, steps: [] }, name);
  const steps = compare(before.steps, after.steps, stepName, () => []);
  return [...own, ...steps.map((step) => within(name, step))];
}

/** That a thing itself, and not only its parts, was changed. */
function changeOf(before: unknown, after: unknown, name: Text): Text[] {
  return isSame(before, after) ? [] : [both(inWords(name), changed)];
}

/** Compares two lists by id. What is the same but for its parts is said by its parts. */
function compare<T>(before: T[], after: T[], name: Name<T>, parts: (before: T, after: T) => Text[]): Text[] {
  const old = new Map(before.map((one) => [name(one).id, one]));
  const now = new Map(after.map((one) => [name(one).id, one]));
  const gone = [...old].filter(([id]) => !now.has(id)).map(([, one]) => both(inWords(name(one).name), removed));
  const rest = [...now].flatMap(([id, one]) => {
    const was = old.get(id);
    if (was === undefined) return [both(inWords(name(one).name), added)];
    if (isSame(was, one)) return [];
    const inside = parts(was, one);
    return inside.length ? inside : [both(inWords(name(one).name), changed)];
  });
  const order = (ids: Iterable<string>, other: Map<string, T>) => [...ids].filter((id) => other.has(id)).join('\n');
  const isMoved = order(old.keys(), now) !== order(now.keys(), old);
  return [...gone, ...rest, ...(isMoved ? [both(() => '', moved)] : [])];
}

function inWords(text: Text): (language: 'ja' | 'en') => string {
  return (language) => say(text, language);
}

function within(place: Text, what: Text): Text {
  return both((language) => `${say(place, language)} ${say(what, language)}`);
}

function both(text: (language: 'ja' | 'en') => string, mark?: { ja: string; en: string }): Text {
  const line = (language: 'ja' | 'en') => `${text(language)} ${mark?.[language] ?? ''}`.trim();
  return { ja: line('ja'), en: line('en') };
}

/** Equal in all that counts: places in files do not. */
function isSame(a: unknown, b: unknown): boolean {
  return plain(a) === plain(b);
}

function plain(value: unknown): string {
  return JSON.stringify(value, (key, inner) => (key === 'where' || key === 'manual' ? undefined : inner));
}
