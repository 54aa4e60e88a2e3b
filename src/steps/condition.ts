import { z } from 'zod';
import { words } from '../schema/shapes.ts';
import { type ResolveWords, type ScopeText, scope, scopeOf, type Target } from './target.ts';

/** What must be seen: words, a row of a table, or words in a place. */
export type ConditionText = string[] | { shows?: string[]; row?: string[]; in?: ScopeText };

export const condition: z.ZodType<ConditionText> = z
  .union([
    words,
    z
      .strictObject({ shows: words.optional(), row: words.optional(), in: scope.optional() })
      .refine((value) => (value.shows === undefined) !== (value.row === undefined), {
        params: { text: { ja: 'shows か row のどちらか一つを書きます。', en: 'write either `shows` or `row`' } },
      }),
  ])
  .meta({ id: 'condition', description: 'Words that show, or {shows: …, in: …}, or {row: …, in: …}.' }) as never;

/** The target by whose sight the condition holds. */
export function conditionTarget(text: ConditionText, resolve: ResolveWords): Target {
  if (Array.isArray(text)) return { purpose: 'see', words: resolve(text) };
  const sought = text.shows ?? text.row!;
  const place = text.in && scopeOf(text.in, resolve);
  if (text.shows) return { purpose: 'see', words: resolve(sought), in: place };
  return { purpose: 'see', words: resolve(sought), in: { kind: 'row', words: resolve(sought), in: place } };
}
