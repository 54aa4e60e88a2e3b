import { z } from 'zod';
import { parseDuration } from '../base/duration.ts';
import type { Text } from '../base/text.ts';

/** A refinement whose message exists in both languages. */
export function must(text: Text) {
  return { params: { text } };
}

/** A text for people: one string, or one a language. */
export const text = z
  .union([z.string(), z.strictObject({ ja: z.string(), en: z.string() })])
  .meta({ description: 'A text, or `{ja: …, en: …}`.' });

export const texts = z
  .union([text, z.array(text)])
  .transform((value): Text[] => (Array.isArray(value) ? value : [value]));

/** Words on the screen: one text, or alternatives of which any may be there. YAML may write bare numbers. */
export const words = z
  .union([z.string().min(1), z.number(), z.array(z.union([z.string().min(1), z.number()])).min(1)])
  .transform((value): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]))
  .meta({ description: 'Words on the screen; a list gives alternatives.' });

/** `10s`, `5m`, `4h` as milliseconds. */
export const duration = z
  .string()
  .refine(
    (value) => parseDuration(value) !== null,
    must({ ja: '時間は 10s、5m、4h のように書きます。', en: 'write durations as 10s, 5m or 4h' }),
  )
  .transform((value): number => parseDuration(value)!)
  .meta({ description: 'A duration: 10s, 5m, 4h.' });

/** A name by which things are referred to; also safe as part of a file name. */
export const id = z
  .string()
  .refine(
    (value) => /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(value) && value.length <= 80,
    must({
      ja: 'id には文字・数字・_ . - だけを使えます（80 文字まで）。',
      en: 'an id has letters, digits, _ . and - only, 80 at most',
    }),
  )
  .meta({ description: 'A name, unique in its place.' });
