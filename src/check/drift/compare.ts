import { expressionIn } from '../../base/text.ts';
import type { Remembered, ScreenView } from '../baseline/model.ts';
import { turnsAway } from '../healing/captions.ts';
import { matchScreens } from '../healing/match-screens.ts';
import { overlap } from './boxes.ts';
import { exchangeUsed, pairSuccessors } from './by-use.ts';
import { takeChoices } from './choices.ts';
import { exchangeLabels } from './exchange-labels.ts';
import { pairLeftOvers } from './left-overs.ts';
import type { Comparison, Pair } from './model.ts';
import { stoodMute } from './mute-pictures.ts';
import { kindOf, nameOf } from './naming.ts';
import { recordsOf } from './records.ts';
import type { Unpaired } from './unpaired.ts';
import { likeness } from './words.ts';

/** Words less alike than this, in another place, are two elements and not one renamed. */
const alike = 0.34;

/** Matches two views element by element; what varies by itself or is named `volatile` is taken out first. */
export function compareViews(old: ScreenView, now: ScreenView, volatile: string[][]): Comparison {
  const choices = takeChoices(old, now);
  const parts = (['elements', 'texts'] as const).map((part) => pairUp(choices.before[part], choices.after[part]));
  const merged = {
    pairs: [...choices.pairs, ...parts.flatMap(({ pairs }) => pairs)],
    removed: parts.flatMap(({ removed }) => removed),
    added: parts.flatMap(({ added }) => added),
  };
  exchangeUsed(merged);
  pairSuccessors(merged, old.elements, now.elements);
  pairLeftOvers(merged);
  exchangeLabels(merged);
  const wild = merged.pairs.filter(isWild);
  const inWild = (one: Remembered, side: 'old' | 'now') =>
    wild.some((pair) => pair[side].frame === one.frame && one.xpath.startsWith(`${pair[side].xpath}/`));
  const isRecord = recordsOf(old);
  const quiet = (one: Remembered, side: 'old' | 'now') =>
    one.usedBy.length === 0 && (one.comes || one.live || isNamed(one, volatile) || inWild(one, side) || isRecord(one));
  return {
    old,
    now,
    pairs: merged.pairs.filter(
      (pair) =>
        !isNamed(pair.old, volatile) &&
        !isNamed(pair.now, volatile) &&
        !wild.includes(pair) &&
        !(isRecord(pair.old) && isRecord(pair.now)),
    ),
    removed: merged.removed.filter((one) => !quiet(one, 'old')),
    added: merged.added.filter((one) => !quiet(one, 'now') && !stoodMute(one, old)),
  };
}

/** A tip of the day, a quotation: what captures had in common was by chance, and so are the parts of it. */
function isWild({ old, now }: Pair): boolean {
  const [known, said] = [nameOf(old), nameOf(now)];
  if (old.usedBy.length + now.usedBy.length > 0 || !known.includes('{…}')) return false;
  return known.replace(/\{.*?\}/g, '').trim().length * 2 <= said.length;
}

function pairUp(old: Remembered[], now: Remembered[]): Unpaired {
  const matching = matchScreens(old, now);
  const pairs: Pair[] = [];
  const removed = matching.removed.map((i) => old[i]!);
  const added = matching.added.map((j) => now[j]!);
  for (const [i, j, confidence] of matching.pairs) {
    const pair = { old: old[i]!, now: now[j]!, confidence };
    if (isOne(pair)) pairs.push(pair);
    else {
      removed.push(pair.old);
      added.push(pair.now);
    }
  }
  return { pairs, removed, added };
}

/** Whether the pair is one element. Other words need the same place; another kind needs words or place. */
function isOne({ old, now, confidence }: Pair): boolean {
  if (turnsAway(old, now)) return false;
  if (confidence === 1 || old.usedBy.some((user) => now.usedBy.includes(user))) return true;
  const like = likeness(nameOf(old), nameOf(now));
  if (like >= alike) return true;
  const stays = overlap(old.box, now.box) > 0.3 || sameKey(old, now);
  return stays && (kindOf(old) === kindOf(now) || like > 0);
}

function sameKey(old: Remembered, now: Remembered): boolean {
  return (['id', 'name', 'testid', 'placeholder'] as const).some((key) => old[key] !== '' && old[key] === now[key]);
}

function isNamed(one: Remembered, volatile: string[][]): boolean {
  const said = [nameOf(one), one.aname, one.text, ...one.container].filter(Boolean);
  return volatile.flat().some((words) => {
    const pattern = expressionIn(words);
    return said.some((text) => (pattern ? pattern.test(text) : text.includes(words)));
  });
}
