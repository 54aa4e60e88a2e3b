import { type Rarity, sameOrder, type Words } from './likeness.ts';
import type { Traits } from './traits.ts';

/**
 * How far the old and the new value of a property agree, from best to worst.
 * `lost`: only the old element has a value; `gained`: only the new one; `unknown`: nothing can be said.
 */
export const levels = ['same', 'near', 'partly', 'different', 'lost', 'gained', 'neither', 'unknown'] as const;
export type Level = (typeof levels)[number];

/** What is rare on the new screen, for each kind of text. */
export interface Rarities {
  names: Rarity;
  links: Rarity;
  neighbours: Rarity;
  plain: Rarity;
}

/** Likeness of two values, 0 to 1, or the level itself when there are no two values to compare. */
type Likeness = number | 'lost' | 'gained' | 'neither' | 'unknown';

interface Comparison {
  compare(old: Traits, now: Traits, rare: Rarities): Likeness;
  /** Least likeness for `same`, `near` and `partly`. */
  cuts: readonly [number, number, number];
}

const exact = [1, 1, 1] as const;
const worded = [1, 0.75, 0.35] as const;

export const comparisons = {
  words: { compare: (a, b, rare) => compareNames(a, b, rare.names), cuts: worded },
  label: { compare: (a, b, rare) => compareWords(a.label, b.label, rare.names), cuts: worded },
  placeholder: { compare: (a, b, rare) => compareWords(a.placeholder, b.placeholder, rare.names), cuts: worded },
  tag: { compare: compareTags, cuts: [1, 0.6, 0.3] },
  role: { compare: (a, b) => compareExact(a.role, b.role), cuts: exact },
  type: { compare: (a, b) => compareExact(a.type, b.type), cuts: exact },
  key: { compare: (a, b, rare) => compareKeys(a.keys, b.keys, rare.plain), cuts: worded },
  link: { compare: (a, b, rare) => compareWords(a.link, b.link, rare.links), cuts: worded },
  icon: { compare: (a, b) => compareExact(a.icon, b.icon), cuts: exact },
  neighbours: {
    compare: (a, b, rare) => compareSets(a.neighbours?.tokens, b.neighbours?.tokens, rare.neighbours),
    cuts: [0.999, 0.5, 0.1],
  },
  container: { compare: (a, b) => compareOrder(a.container, b.container), cuts: [1, 0.75, 0.5] },
  path: { compare: (a, b) => compareOrder(a.steps, b.steps), cuts: [1, 0.75, 0.5] },
  frame: { compare: (a, b) => compareExact(a.frame, b.frame), cuts: exact },
  width: { compare: (a, b) => compareSizes(a.box, b.box, 2), cuts: [0.94, 0.74, 0.5] },
  height: { compare: (a, b) => compareSizes(a.box, b.box, 3), cuts: [0.94, 0.74, 0.5] },
  column: { compare: (a, b) => comparePlaces(a.box, b.box, 0), cuts: [0.8, 0.5, 0.2] },
  row: { compare: (a, b) => comparePlaces(a.box, b.box, 1), cuts: [0.8, 0.5, 0.2] },
} satisfies Record<string, Comparison>;

export type Property = keyof typeof comparisons;
export const properties = Object.keys(comparisons) as Property[];

/** The level a likeness stands for. */
export function levelOf(property: Property, likeness: Likeness): Level {
  if (typeof likeness === 'string') return likeness;
  const [same, near, partly] = comparisons[property].cuts;
  if (likeness >= same) return 'same';
  if (likeness >= near) return 'near';
  return likeness >= partly ? 'partly' : 'different';
}

/** What can be said before comparing; `undefined` when there are two values. */
function presence(a: boolean | undefined, b: boolean | undefined): Exclude<Likeness, number> | undefined {
  if (a === undefined || b === undefined) return 'unknown';
  if (a && b) return undefined;
  if (a === b) return 'neither';
  return a ? 'lost' : 'gained';
}

function compareExact(a: string | undefined, b: string | undefined): Likeness {
  return presence(a === undefined ? a : a !== '', b === undefined ? b : b !== '') ?? (a === b ? 1 : 0);
}

function compareWords(a: Words | undefined, b: Words | undefined, rare: Rarity): Likeness {
  return presence(a && a.text !== '', b && b.text !== '') ?? likenessOf(a!, b!, rare);
}

function likenessOf(a: Words, b: Words, rare: Rarity): number {
  if (a.letters === b.letters) return 1;
  // Only a number changed: nearly the same, unless there is nothing but the number.
  if (a.pattern === b.pattern && a.pattern !== '#') return 0.95;
  if (a.meaning !== undefined && a.meaning === b.meaning) return 0.9;
  const cosine = Math.min(0.94, rare.cosine(a.pairs, b.pairs));
  const [short, long] = a.tokens.size < b.tokens.size ? [a, b] : [b, a];
  // `Stores` inside `Stores - shows more`: a caption got or lost an addition.
  if (long.tokens.size > 6 || ![...short.tokens].every((one) => long.tokens.has(one))) return cosine;
  return Math.max(cosine, long.text.startsWith(short.text) ? 0.6 : 0.5);
}

function compareNames(a: Traits, b: Traits, rare: Rarity): Likeness {
  // The text of a field is what was typed last: equal text says something, other text or none says nothing.
  const fields = a.editable && b.editable;
  const missing = presence(a.names && a.names.length > 0, b.names && b.names.length > 0);
  if (missing) return fields ? 'unknown' : missing;
  let best = 0;
  for (const old of a.names!) for (const now of b.names!) best = Math.max(best, likenessOf(old, now, rare));
  return best < 0.35 && fields ? 'unknown' : best;
}

/** The best agreement of two values of one attribute; `lost`, `gained` or `neither` when they share none. */
function compareKeys(a: Traits['keys'], b: Traits['keys'], rare: Rarity): Likeness {
  let best = -1;
  a.forEach((old, i) => {
    const now = b[i];
    if (old?.text && now?.text) best = Math.max(best, likenessOf(old, now, rare));
  });
  if (best >= 0) return best;
  return presence(hasKey(a), hasKey(b)) ?? 'lost';
}

function hasKey(keys: Traits['keys']): boolean | undefined {
  return keys.every((one) => one === undefined) ? undefined : keys.some((one) => one !== undefined && one.text !== '');
}

function compareTags(a: Traits, b: Traits): Likeness {
  if (a.tag === undefined || b.tag === undefined) return 'unknown';
  if (a.tag === b.tag) return 1;
  if (a.kind !== undefined && a.kind === b.kind) return 0.9;
  if ((a.clickable && b.clickable) || (a.editable && b.editable)) return 0.6;
  return a.clickable === b.clickable && a.editable === b.editable ? 0.3 : 0;
}

function compareSets(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined, rare: Rarity): Likeness {
  return presence(a && a.size > 0, b && b.size > 0) ?? rare.cosine(a!, b!);
}

function compareOrder(a: readonly string[] | undefined, b: readonly string[] | undefined): Likeness {
  return presence(a && a.length > 0, b && b.length > 0) ?? sameOrder(a!, b!);
}

/** Ratio of the smaller to the larger width (`axis` 2) or height (3). */
function compareSizes(a: readonly number[] | undefined, b: readonly number[] | undefined, axis: 2 | 3): Likeness {
  if (!a || !b) return 'unknown';
  return (Math.min(a[axis]!, b[axis]!) + 1) / (Math.max(a[axis]!, b[axis]!) + 1);
}

/** Nearness along x (`axis` 0) or y (1): 1 in the same place, 0.5 at 100 px. */
function comparePlaces(a: readonly number[] | undefined, b: readonly number[] | undefined, axis: 0 | 1): Likeness {
  if (!a || !b) return 'unknown';
  return 100 / (100 + Math.abs(a[axis]! - b[axis]!));
}
