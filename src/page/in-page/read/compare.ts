import { badges } from './badges.ts';
import { isDenied } from './denied.ts';

// How words are compared: as a reader does, not as a machine.

// biome-ignore lint/suspicious/noMisleadingCharacterClass: single code points are meant
const ignorable = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0e\ufe0f]/g;
/** What pages print and keyboards do not have: seldom there, so looked for at once. */
const printed = /[‘’‛ʼ′“”„‟″‐‑‒–—―−〜∼✕✖╳]/;
const typographic: [RegExp, string][] = [
  [/[‘’‛ʼ′]/g, "'"],
  [/[“”„‟″]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  // One system's Japanese keyboards type the first, another's the full-width tilde.
  [/[〜∼]/g, '~'],
  // The crosses that put something away look alike, and only the first is on keyboards.
  [/[✕✖╳]/g, '×'],
];
const ascii = /^[\x20-\x7e\s]*$/;

/** Folded for searching: NFKC, plain quotes, dashes and tildes, lower case, nothing invisible, no spaces at all. */
export function fold(text: string): string {
  let folded = folds.get(text);
  if (folded === undefined) {
    folded = foldAnew(text);
    if (folds.size > 50_000) folds.clear();
    folds.set(text, folded);
  }
  return folded;
}

/** Pages are read again and again with mostly the same texts. */
const folds = new Map<string, string>();

export function foldAnew(text: string): string {
  if (ascii.test(text)) return text.replace(/\s+/g, '').toLowerCase();
  return plain(text).replace(/\s+/g, '').toLowerCase();
}

/** As keyboards type it: NFKC, plain quotes, dashes and tildes, nothing invisible. */
export function plain(text: string): string {
  const typed = printed.test(text) ? typographic.reduce((line, [drawn, key]) => line.replace(drawn, key), text) : text;
  return typed.normalize('NFKC').replace(ignorable, '');
}

const marks = `(?:[:*※]|\\.{2,}|[([](?:${badges})[)\\]]|[▾▼▲▴▸▶►◀‹›»«→←↓↑…·・•●○◎■□◆◇▪▫◦‣⋮⋯✓✔✕✖×+\u2800-\u28ff☰≡])+`;
const trailing = new RegExp(`${marks}$`, 'u');
const leading = new RegExp(`^(?:${marks}|>+)+`, 'u');

/** Folded and without the marks around a label: colon, required, bullets, arrows, a plus sign, a grip to drag by. */
export function bare(folded: string): string {
  return folded.replace(trailing, '').replace(leading, '') || folded;
}

/** A link is often set in brackets, which are no part of its words. */
const brackets = /^[([【〔《「『<](.+)[)\]】〕》」』>]$/;

/** Without marks and brackets. */
const unset = (folded: string) => bare(folded).replace(brackets, '$1');

/** A reader's single line: spaces collapsed, nothing invisible. */
export function tidy(text: string): string {
  return text.replace(ignorable, '').replace(/\s+/g, ' ').trim();
}

/** The words sought, prepared once a target. */
export interface Sought {
  raw: string;
  folded: string;
  bare: string;
  /** Without brackets too. */
  unset: string;
}

export function seek(words: string[]): Sought[] {
  return words
    .map((raw) => ({ raw: tidy(raw), folded: fold(raw), bare: bare(fold(raw)), unset: unset(fold(raw)) }))
    .filter((s) => s.folded);
}

/** 3 the very text, 2 the same but for width, case and spaces, 1 but for marks around it, 0 not the whole of it. */
export function wholeness(text: string, sought: Sought[]): 0 | 1 | 2 | 3 {
  const line = tidy(text);
  let best: 0 | 1 | 2 | 3 = 0;
  const folded = fold(text);
  for (const s of sought) {
    if (line === s.raw) return 3;
    if (folded === s.folded) best = 2;
    else if (best === 0 && unset(folded) === s.unset) best = 1;
  }
  return best;
}

/**
 * The share of the text that the longest contained words make up; 0 when none is in it. Words of Latin letters and
 * numbers count only whole: "Post" is not in "Posts", and "Item 1" not in "Item 12". What a text denies is not in it:
 * "Connected" is not in "Not connected".
 */
export function share(text: string, sought: Sought[]): number {
  const folded = fold(text);
  let best = 0;
  for (const { bare } of sought)
    if (bare && folded.includes(bare) && holdsWhole(text, bare)) best = Math.max(best, bare.length / folded.length);
  return best;
}

/** Whether the folded words stand somewhere in the text without cutting through a word or a number, and are not denied there. */
function holdsWhole(text: string, words: string): boolean {
  const { typed, folded, seams } = withSeams(text);
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
    const start = seams.get(at);
    const end = seams.get(at + words.length);
    if (start !== undefined && end !== undefined && !isDenied(typed, start, end)) return true;
  }
  return false;
}

/**
 * The folded text, and the places in it where a word may begin or end: all but those within a word or a number. Each is
 * given with the place in the text as typed that it stands for.
 */
function withSeams(text: string): { typed: string; folded: string; seams: Map<number, number> } {
  const typed = plain(text);
  let folded = '';
  let at = 0;
  let before = ' ';
  const seams = new Map<number, number>();
  for (const char of typed) {
    if (!isWithin(before, char)) seams.set(folded.length, at);
    before = char;
    at += char.length;
    if (!/\s/.test(char)) folded += char.toLowerCase();
  }
  return { typed, folded, seams: seams.set(folded.length, at) };
}

/** Kits write texts together without a space ("addAdd user", "Tasks12"): a new case and a number begin something new. */
function isWithin(before: string, char: string): boolean {
  const both = before + char;
  // Nearly all characters are of these two kinds; browsers take long to make the full classes ready.
  if (/[\u3000-\u9fff]/.test(both)) return false;
  if (/^[\0-\x7f]+$/.test(both)) return /^(?:\d\d|[A-Z][A-Za-z]|[a-z][a-z])$/.test(both);
  if (/\p{Nd}/u.test(before)) return /\p{Nd}/u.test(char);
  return /\p{Script=Latin}/u.test(before) && /\p{Script=Latin}/u.test(char) && !/\p{Ll}\p{Lu}/u.test(both);
}
