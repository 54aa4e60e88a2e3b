import { normaliseWords } from '../../base/text.ts';
import type { Remembered } from '../baseline/model.ts';
import { sameWords } from '../baseline/patterns.ts';
import { isPart, readWords, type Words } from '../healing/likeness.ts';
import type { Pair, Property } from './model.ts';
import { isField, isTick, nameOf } from './naming.ts';

/** A change of what an element says. */
export interface WordChange {
  property: Property;
  before: string;
  after: string;
}

/** Ways an element speaks besides its name, each told only when the name itself stayed. */
const further: [keyof Remembered & ('placeholder' | 'title' | 'alt' | 'aname'), Property][] = [
  ['placeholder', 'placeholder'],
  ['title', 'tooltip'],
  ['alt', 'alt'],
  ['aname', 'label'],
];

/** What the pair says differently; undefined when only what varies by itself does. */
export function wordChange({ old, now }: Pair): WordChange | undefined {
  // A row says what its cells say, and they are compared themselves.
  if (old.role === 'row' || now.role === 'row') return undefined;
  const [before, after] = [nameOf(old), nameOf(now)];
  const varies = (field: string) => old.varies.includes(field) || now.varies.includes(field);
  const named = ['aname', 'text', 'label'].some(varies);
  const isWider = !named && widthsOf(before) !== widthsOf(after);
  if ((isWider || !alikeWords(before, after, named)) && !(isField(old) && before === '' && after === '')) {
    return { property: isField(old) || isTick(old) ? 'label' : 'words', before, after };
  }
  for (const [field, property] of further) {
    if (alikeWords(old[field], now[field], varies(field))) continue;
    // A name that only repeats the text, or is made of it, says nothing new.
    if (field === 'aname' && (now.text.includes(now.aname) || old.text.includes(old.aname) || isField(old))) continue;
    if (old[field] === '' && field !== 'placeholder') continue;
    return { property, before: old[field], after: now[field] };
  }
  return undefined;
}

/** The words of a field stand in it now, and stood before it, or the other way round. */
export function isInField({ old, now }: Pair): boolean {
  const name = nameOf(now);
  const stands = (one: Remembered) => alikeWords(one.placeholder, name, false);
  return name !== '' && isField(now) && alikeWords(nameOf(old), name, false) && stands(old) !== stands(now);
}

/** Full-width letters, half-width kana: a reader sees other letters, though every search takes them for the same. */
function widthsOf(words: string): string {
  return words.replace(/[^\uff01-\uffef]/g, '');
}

/** Whether only the look of the letters differs. */
export function isWidthOnly(before: string, after: string): boolean {
  return before !== after && normaliseWords(before) === normaliseWords(after);
}

function alikeWords(one: string, other: string, varies: boolean): boolean {
  return sameWords(one, other, varies) || closed(one) === closed(other);
}

/** Without the spaces that only the markup makes: `GET/pets`, `GET /pets`. */
function closed(words: string): string {
  return normaliseWords(words).replace(/[\s\u200b]*([/·|>»:：])[\s\u200b]*/g, '$1');
}

/** Share of letter pairs two texts have in common, 0 to 1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [normaliseWords(one).toLowerCase(), normaliseWords(other).toLowerCase()];
  if (a === b) return 1;
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  const [x, y] = [pairs(a), pairs(b)];
  const shared = [...x].filter((pair) => y.has(pair)).length;
  return (2 * shared) / (x.size + y.size);
}

/** The same of captions: what one says in full the other may only begin with, or say in other usual words. */
export function closeness(one: string, other: string): number {
  const [a, b] = [readWords(one), readWords(other)];
  if (a.meaning !== undefined && a.meaning === b.meaning) return 0.9;
  if (isPart(a, b) || isPart(b, a)) return 0.8;
  return Math.max(likeness(one, other), begins(a, b) || begins(b, a) ? 0.6 : 0);
}

/** 成功しました and 成功: whole words, at the beginning. */
function begins(short: Words, long: Words): boolean {
  const isWhole = [...short.tokens].every((token) => long.tokens.has(token));
  return short.letters.length > 1 && long.letters.startsWith(short.letters) && isWhole;
}
