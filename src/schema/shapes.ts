import * as z from 'zod';
import { parseDuration } from '../base/duration.ts';
import type { Text } from '../base/text.ts';

// Each file is read once: compiling its checks first costs more than it saves.
z.config({ jitless: true });

/** A refinement whose message exists in both languages. `hidden`: the value may be a secret and is not shown with it. */
export function must(text: Text, hidden = false) {
  return { params: { text, hidden } };
}

/** What a key is for, in both languages: for editors and `docs/language.md`. */
export function about(ja: string, en: string) {
  return { description: `${ja}\n${en}` };
}

/** A text for people: one string, or one a language. */
export const text = z
  .union([z.string(), z.strictObject({ ja: z.string(), en: z.string() })])
  .meta({ id: 'text', ...about('文章、または {ja: …, en: …}', 'A text, or {ja: …, en: …}') });

export const texts = z
  .union([text, z.array(text)])
  .transform((value): Text[] => (Array.isArray(value) ? value : [value]))
  .meta({ id: 'texts', ...about('文章、または文章の一覧', 'A text, or a list of texts') });

/** Several notes, read as the lines of one. */
export const lines = z
  .union([text, z.array(text).min(1)])
  .transform((value): Text => (Array.isArray(value) ? joined(value) : value))
  .meta({ id: 'lines', ...about('文章、または行ごとの一覧', 'A text, or a list of its lines') });

function joined(list: Text[]): Text {
  const inLanguage = (language: 'ja' | 'en') =>
    list.map((one) => (typeof one === 'string' ? one : one[language])).join('\n');
  return list.every((one) => typeof one === 'string')
    ? list.join('\n')
    : { ja: inLanguage('ja'), en: inLanguage('en') };
}

/** Words on the screen: one text, or alternatives of which any may be there. YAML may write bare numbers. */
export const words = z
  .union([z.string().min(1), z.number(), z.array(z.union([z.string().min(1), z.number()])).min(1)])
  .transform((value): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]))
  .meta({ id: 'words', ...about('画面の文言。一覧はそのどれか', 'Words on the screen; a list gives alternatives') });

/** Where to go: written out, or a reference. */
export const address = z
  .string()
  .min(1)
  .refine(
    (value) => value.startsWith('${') || (/^https?:/i.test(value) && URL.canParse(value)),
    must({
      ja: 'https:// で始まる URL を書きます。例: ${origins.console}/login',
      en: 'write a whole address: https://…, or e.g. ${origins.console}/login',
    }),
  );

/** `10s`, `5m`, `4h` as milliseconds. */
export const duration = z
  .unknown()
  .refine(
    (value) => typeof value === 'string' && parseDuration(value) !== null,
    must({ ja: '時間は 10s、5m、4h のように書きます。', en: 'write durations as 10s, 5m or 4h' }),
  )
  .transform((value): number => parseDuration(value as string)!)
  .meta({
    type: 'string',
    pattern: '^\\d+(\\.\\d+)?(ms|s|m|h|d)$',
    ...about('時間: 10s、5m、4h', 'A duration: 10s, 5m, 4h'),
  });

/** A regular expression, tried when it is read. */
export const expression = z
  .string()
  .refine((value) => compiles(value), must({ ja: '正規表現として読めません。', en: 'this is no regular expression' }));

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

/** A name by which things are referred to; also safe as part of a file name. */
export const id = z
  .string()
  .refine(
    isId,
    must({
      ja: '名前には文字・数字・_ . - だけを使えます（80 文字まで）。',
      en: 'a name has letters, digits, _ . and - only, 80 at most',
    }),
  )
  .meta(about('名前（文字・数字・_ . -）', 'A name: letters, digits, _ . and -'));

export function isId(value: string): boolean {
  if (value.length > 80) return false;
  // The classes of all letters are big: they are made only for names that need them.
  return /^\w[\w.-]*$/.test(value) || /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]*$/u.test(value);
}

/** An id for what has only a title: its words joined by hyphens. */
export function idOf(title: string): string {
  const words = title.normalize('NFKC').match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  return words.join('-').toLowerCase().slice(0, 80) || 'screen';
}
