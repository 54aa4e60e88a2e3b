import { eastAsianWidth } from 'get-east-asian-width';

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text for people: one string for all languages, or one a language. */
export type Text = string | { ja: string; en: string };

/** Words of a screen, in the quotation marks of the language. */
export function quoted(words: string, language: Language): string {
  return language === 'ja' ? `「${words}」` : `“${words}”`;
}

/** The text in the language asked for. */
export function say(text: Text, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}

let graphemes: Intl.Segmenter | undefined;

/** Columns a terminal needs for the text: full-width characters and emoji take two, combining marks none. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  graphemes ??= new Intl.Segmenter();
  let width = 0;
  for (const { segment } of graphemes.segment(text.normalize('NFC'))) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (/^\p{RGI_Emoji}$/v.test(grapheme)) return 2;
  let width = 0;
  for (const char of grapheme) {
    if (/\p{Mark}|\p{Default_Ignorable_Code_Point}/u.test(char)) continue;
    width += eastAsianWidth(char.codePointAt(0)!);
  }
  return width;
}

/** Words as a reader compares them: NFKC, single spaces, no trailing colon or required mark. */
export function normaliseWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s:*]+$/u, '');
}

/** `/…/` among words is a regular expression; undefined when it is plain words. */
export function expressionIn(words: string): RegExp | undefined {
  const [, pattern, flags] = /^\/(.+)\/([iu]*)$/.exec(words) ?? [];
  return pattern === undefined ? undefined : new RegExp(pattern, flags);
}

/** An English word with its article. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}
