import { expressionIn } from '../../base/text.ts';
import type { Rect } from '../../page/mask-protocol.ts';
import type { Remembered, ScreenView } from '../baseline/model.ts';
import { sameWords } from '../baseline/patterns.ts';
import { matchScreens } from '../healing/match-screens.ts';
import type { Comparison, Pair } from './model.ts';
import { kindOf, nameOf } from './naming.ts';
import { likeness } from './words.ts';

/** Words less alike than this, in another place, are two elements and not one renamed. */
const alike = 0.34;
/** So many neighbours tell how far a part of the screen was pushed. */
const company = 6;

/** Matches two views element by element; what varies by itself or is named `volatile` is taken out first. */
export function compareViews(old: ScreenView, now: ScreenView, volatile: string[][]): Comparison {
  const parts = (['elements', 'texts'] as const).map((part) => pairUp(old[part], now[part]));
  const merged = {
    pairs: parts.flatMap(({ pairs }) => pairs),
    removed: parts.flatMap(({ removed }) => removed),
    added: parts.flatMap(({ added }) => added),
  };
  pairAcross(merged);
  pairInPlace(merged);
  const quiet = (one: Remembered) => one.usedBy.length === 0 && (one.comes || one.live || isNamed(one, volatile));
  return {
    old,
    now,
    pairs: merged.pairs.filter((pair) => !isNamed(pair.old, volatile) && !isNamed(pair.now, volatile)),
    removed: merged.removed.filter((one) => !quiet(one)),
    added: merged.added.filter((one) => !quiet(one)),
  };
}

function pairUp(old: Remembered[], now: Remembered[]): Pick<Comparison, 'pairs' | 'removed' | 'added'> {
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
  if (confidence === 1 || old.usedBy.some((user) => now.usedBy.includes(user))) return true;
  const like = likeness(nameOf(old), nameOf(now));
  if (like >= alike) return true;
  const stays = overlap(old.box, now.box) > 0.3 || sameKey(old, now);
  return stays && (kindOf(old) === kindOf(now) || like > 0);
}

function sameKey(old: Remembered, now: Remembered): boolean {
  return (['id', 'name', 'testid', 'placeholder'] as const).some((key) => old[key] !== '' && old[key] === now[key]);
}

/** What became another kind of thing: the same words elsewhere in the two lists. */
function pairAcross(found: Pick<Comparison, 'pairs' | 'removed' | 'added'>): void {
  for (const old of [...found.removed]) {
    const name = nameOf(old);
    if (!name) continue;
    const twins = found.added.filter((now) => sameWords(nameOf(now), name, old.varies.length > 0));
    const now = twins.length === 1 ? twins[0] : twins.find((one) => overlap(one.box, old.box) > 0.2);
    if (!now || found.removed.filter((one) => nameOf(one) === name).length > 1) continue;
    found.removed.splice(found.removed.indexOf(old), 1);
    found.added.splice(found.added.indexOf(now), 1);
    found.pairs.push({ old, now, confidence: 0.5 });
  }
}

/** Other words in the very place of those that are gone: one element, called otherwise. */
function pairInPlace(found: Pick<Comparison, 'pairs' | 'removed' | 'added'>): void {
  for (const old of [...found.removed]) {
    const places = placesOf(old, found.pairs);
    const now = found.added.find((one) => isInPlaceOf(one, old, places));
    if (!now) continue;
    found.removed.splice(found.removed.indexOf(old), 1);
    found.added.splice(found.added.indexOf(now), 1);
    found.pairs.push({ old, now, confidence: 0.5 });
  }
}

function isInPlaceOf(now: Remembered, old: Remembered, places: Rect[]): boolean {
  if (now.frame !== old.frame || now.xpath !== old.xpath || kindOf(now) !== kindOf(old)) return false;
  // Options of a closed list are not drawn.
  return old.tag === 'option' || places.some((box) => overlap(box, now.box) > 0.5);
}

/** Where it stood, and where it would had it been pushed aside as what is next to it was. */
function placesOf({ frame, box: [x, y, width, height] }: Remembered, pairs: Pair[]): Rect[] {
  const far = ({ old }: Pair) => Math.abs(old.box[0] - x) + Math.abs(old.box[1] - y);
  const near = pairs
    .filter(({ old, now }) => old.frame === frame && old.box[2] > 0 && now.box[2] > 0)
    .toSorted((a, b) => far(a) - far(b))
    .slice(0, company);
  const shifts = near.map(({ old, now }) => [now.box[0] - old.box[0], now.box[1] - old.box[1]] as const);
  return [[0, 0] as const, ...shifts].map(([dx, dy]) => [x + dx, y + dy, width, height]);
}

function isNamed(one: Remembered, volatile: string[][]): boolean {
  const said = [nameOf(one), one.aname, one.text, ...one.container].filter(Boolean);
  return volatile.flat().some((words) => {
    const pattern = expressionIn(words);
    return said.some((text) => (pattern ? pattern.test(text) : text.includes(words)));
  });
}

/** Shared area over the smaller area. */
export function overlap(a: readonly number[], b: readonly number[]): number {
  const width = Math.min(a[0]! + a[2]!, b[0]! + b[2]!) - Math.max(a[0]!, b[0]!);
  const height = Math.min(a[1]! + a[3]!, b[1]! + b[3]!) - Math.max(a[1]!, b[1]!);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(1, Math.min(a[2]! * a[3]!, b[2]! * b[3]!));
}
