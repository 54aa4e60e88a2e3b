import { normaliseWords } from '../../base/text.ts';
import { meaningOf } from './synonyms.ts';

/** Longer texts are those of whole regions; their beginning is enough to tell them apart. */
const LONGEST = 200;

/** A text made ready for comparing. */
export interface Words {
  text: string;
  /** The text without spaces: `U.S.` and `US`, `Log in` and `Login` are the same. */
  letters: string;
  /** What a usual caption asks for, the same for `Sign in` and `Log in`. */
  meaning?: number;
  /** The text with every number replaced by `#`, so that counters and years do not count as a change. */
  pattern: string;
  /** Words; scripts without spaces give two letters each. */
  tokens: ReadonlySet<string>;
  /** Pairs of neighbouring letters, spaces left out. */
  pairs: ReadonlySet<string>;
}

const none: Words = { text: '', letters: '', pattern: '', tokens: new Set(), pairs: new Set() };
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u;

/** Folds case, width, spaces and punctuation away. */
export function readWords(raw: string | undefined): Words {
  if (!raw) return none;
  const folded = normaliseWords(raw.slice(0, LONGEST)).toLowerCase();
  const words = folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const text = words.length > 0 ? words.join(' ') : folded;
  if (text === '') return none;
  const tokens = new Set(words.flatMap((word) => (unspaced.test(word) ? [...pairsOf(word)] : [word])));
  const pattern = text.replace(/\p{N}+( \p{N}+)*/gu, '#');
  const letters = text.replaceAll(' ', '');
  return { text, letters, meaning: meaningOf(text), pattern, tokens, pairs: pairsOf(letters) };
}

function pairsOf(text: string): Set<string> {
  if (text.length === 1) return new Set([text]);
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}

/** Half of the longer one at least, and whole words of it. */
export function isPart(short: Words, long: Words): boolean {
  const enough = short.letters.length * 2 >= long.letters.length && long.letters.includes(short.letters);
  return enough && [...short.tokens].every((token) => long.tokens.has(token));
}

/** How much each part (word, letter pair, class) tells on one screen: the rarer, the more (inverse document frequency). */
export class Rarity {
  readonly #weights = new Map<string, number>();
  readonly #norms = new WeakMap<ReadonlySet<string>, number>();
  readonly #unseen: number;

  constructor(sets: Iterable<ReadonlySet<string> | undefined>) {
    let total = 1;
    for (const set of sets) {
      if (!set || set.size === 0) continue;
      total++;
      for (const part of set) this.#weights.set(part, (this.#weights.get(part) ?? 0) + 1);
    }
    this.#unseen = Math.log(1 + total) ** 2;
    for (const [part, count] of this.#weights) this.#weights.set(part, Math.log(1 + total / count) ** 2);
  }

  /** Cosine of two sets weighed by rarity, 0 to 1. */
  cosine(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    const [few, many] = a.size < b.size ? [a, b] : [b, a];
    let shared = 0;
    for (const part of few) if (many.has(part)) shared += this.#weights.get(part) ?? this.#unseen;
    return shared === 0 ? 0 : shared / (this.#norm(a) * this.#norm(b));
  }

  #norm(set: ReadonlySet<string>): number {
    const known = this.#norms.get(set);
    if (known !== undefined) return known;
    let sum = 0;
    for (const part of set) sum += this.#weights.get(part) ?? this.#unseen;
    const norm = Math.sqrt(sum);
    this.#norms.set(set, norm);
    return norm;
  }
}

/** Length of the longest common subsequence of two lists over the length of the longer one, 0 to 1. */
export function sameOrder(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let above = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (const step of a) {
    for (let j = 0; j < b.length; j++) row[j + 1] = step === b[j] ? above[j]! + 1 : Math.max(above[j + 1]!, row[j]!);
    [above, row] = [row, above];
  }
  return above[b.length]! / Math.max(a.length, b.length);
}
