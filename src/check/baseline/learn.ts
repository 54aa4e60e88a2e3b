import type { Fingerprint, ScreenPrint } from '../../page/fingerprint/fingerprint.ts';
import type { Pair } from '../drift/model.ts';
import { kindOf } from '../drift/naming.ts';
import { reorderings } from '../drift/order.ts';
import { matchScreens } from '../healing/match-screens.ts';
import { lasting, type Remembered, type ScreenView } from './model.ts';
import { generalise, mergeWords, sameWords } from './patterns.ts';

/** What of an element is said in words, and so may vary. */
export const wordFields = ['aname', 'text', 'label', 'placeholder', 'title', 'alt'] as const;

type Part = 'elements' | 'texts';
export type Facts = Pick<ScreenView, 'screen' | 'view' | 'title' | 'size'>;

/** One view from one capture: dates, times and ids are patterns at once. */
export function viewOf(print: ScreenPrint, facts: Facts): ScreenView {
  const part = (list: Fingerprint[]) => list.map(remember);
  const { title, path, scroll, frames } = print;
  return {
    ...facts,
    ...{ documentTitle: generalise(title), path: generalise(path), scroll, captures: 1, frames },
    ...{ elements: part(print.elements), texts: part(print.texts) },
  };
}

function remember(one: Fingerprint): Remembered {
  const words = Object.fromEntries(wordFields.map((field) => [field, generalise(one[field])]));
  const container = one.container.map(generalise);
  return { ...one, ...words, container, neighbors: generalise(one.neighbors), varies: [], comes: false, usedBy: [] };
}

/** Takes another capture of the same view into account: what differs varies, what is not on both comes and goes. */
export function learn(known: ScreenView, other: ScreenView): ScreenView {
  // A page that did not answer tells nothing of what comes and goes.
  if (other.frames.length === 0) return known;
  if (known.frames.length === 0) return other;
  const documentTitle = mergeWords(known.documentTitle, other.documentTitle);
  const captures = known.captures + other.captures;
  const [elements, texts] = (['elements', 'texts'] as Part[]).map((part) => learnPart(known[part], other[part]));
  return { ...known, documentTitle, captures, elements: elements!, texts: texts! };
}

function learnPart(known: Remembered[], other: Remembered[]): Remembered[] {
  const { pairs, removed, added } = matchScreens(known, other);
  const partner = new Map(pairs.map(([i, j]) => [i, other[j]!]));
  const loose = inOtherOrder(pairs.map(([i, j, confidence]) => ({ old: known[i]!, now: other[j]!, confidence })));
  const kept = known.map((one, i) => {
    const twin = partner.get(i);
    if (twin) return merge(one, twin, loose.has(one));
    // What a step has found belongs to the screen, whatever another capture says.
    return removed.includes(i) && one.usedBy.length === 0 ? { ...one, comes: true } : one;
  });
  const comers = added.map((j) => ({ ...other[j]!, comes: other[j]!.usedBy.length === 0 }));
  return [...kept, ...comers];
}

/** The items of lists that stood in another order: their order tells nothing. */
function inOtherOrder(pairs: Pair[]): Set<Remembered> {
  return new Set(
    reorderings(pairs).flatMap(({ list, out: [first] }) =>
      list.map(({ old }) => old).filter((one) => kindOf(one) === kindOf(first!.old)),
    ),
  );
}

function merge(one: Remembered, twin: Remembered, loose: boolean): Remembered {
  const merged = { ...one, comes: one.comes || twin.comes, usedBy: [...new Set([...one.usedBy, ...twin.usedBy])] };
  const varies = new Set([...one.varies, ...twin.varies]);
  for (const field of wordFields) {
    if (one[field] === twin[field]) continue;
    if (!sameWords(one[field], twin[field])) varies.add(field);
    merged[field] = mergeWords(one[field], twin[field]);
    varies.add(field);
  }
  if (one.style !== twin.style) varies.add('style');
  if (one.disabled !== twin.disabled) varies.add('disabled');
  if (one.icon !== twin.icon) varies.add('icon');
  if (lasting(one) !== lasting(twin)) varies.add('states');
  else merged.states = [...new Set([...one.states, ...twin.states])].sort();
  if (loose) varies.add('order');
  if (one.box.some((side, k) => Math.abs(side - twin.box[k]!) > 4)) varies.add('box');
  if (one.id !== twin.id) merged.id = '';
  if (one.neighbors !== twin.neighbors) merged.neighbors = mergeWords(one.neighbors, twin.neighbors);
  return { ...merged, varies: [...varies].sort() };
}

/** The present view with what the approved one had learnt: what varies, what comes and goes. */
export function inherit(old: ScreenView, now: ScreenView): ScreenView {
  const [elements, texts] = (['elements', 'texts'] as Part[]).map((part) => {
    const { pairs, removed } = matchScreens(old[part], now[part]);
    const parent = new Map(pairs.map(([i, j]) => [j, old[part][i]!]));
    const kept = now[part].map((one, j) => {
      const known = parent.get(j);
      return known
        ? { ...one, varies: [...new Set([...known.varies, ...one.varies])].sort(), comes: known.comes }
        : one;
    });
    return [...kept, ...removed.map((i) => old[part][i]!).filter(({ comes }) => comes)];
  });
  return { ...now, always: old.always, elements: elements!, texts: texts! };
}
