import type { Text } from '../../base/text.ts';
import { closeness } from '../drift/words.ts';
import { folded } from './words-now.ts';

/** Which of the options that are there is the one that was called otherwise. */
export interface OptionNow {
  index: number;
  confidence: number;
  reasons: Text[];
}

/** Words less alike than this are another option; the second best must be this much less alike. */
const alike = 0.4;
const margin = 0.15;

/**
 * An option has other words: of those that the approved list did not have, the one that is called most alike, unless
 * another is nearly as much. In a list that is otherwise as it was, the one new option is it. `known`: the approved list,
 * empty where it was never seen open.
 */
export function optionNow(sought: readonly string[], there: readonly string[], known: readonly string[]) {
  const lacks = (list: readonly string[]) => (words: string) => !list.map(folded).includes(folded(words));
  const fresh = there.filter(lacks(known));
  const gone = known.filter(lacks(there));
  const ranked = fresh
    .map((words) => ({ index: there.indexOf(words), like: Math.max(...sought.map((one) => closeness(one, words))) }))
    .toSorted((a, b) => b.like - a.like);
  const [first, second] = ranked;
  if (!first) return undefined;
  const only = fresh.length === 1 && gone.length === 1 && !lacks(sought)(gone[0]!) && known.length === there.length;
  if (only) return { index: first.index, confidence: first.like >= alike ? 0.9 : 0.5, reasons: [takesItsPlace] };
  if (first.like < alike || first.like - (second?.like ?? 0) < margin) return undefined;
  return { index: first.index, confidence: first.like * 0.8, reasons: [soundsAlike] } satisfies OptionNow;
}

const takesItsPlace: Text = {
  ja: '一覧の中で新しいのはこれだけで、ほかは以前のまま',
  en: 'of the list only this one is new, and only that one is gone',
};
const soundsAlike: Text = { ja: '文言が最も近い', en: 'its words are the nearest' };
