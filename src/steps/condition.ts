import * as z from 'zod';
import { about, words } from '../schema/shapes.ts';
import { place, type ResolveWords, type ScopeText, scopeOf, type Target } from './target.ts';

/** What must be seen: words, a row of a table, or words in a place. */
export type ConditionText = string[] | { shows?: string[]; row?: string[]; in?: ScopeText };

export const condition: z.ZodType<ConditionText> = z
  .union([
    words,
    z
      .strictObject({ shows: words.optional(), row: words.optional(), in: place })
      .refine((value) => (value.shows === undefined) !== (value.row === undefined), {
        params: { text: { ja: 'shows か row のどちらか一つを書きます。', en: 'write either `shows` or `row`' } },
      }),
  ])
  .meta({
    id: 'condition',
    ...about(
      '表示される文言、または {shows: …, in: …}、{row: …, in: …}',
      'Words that show, or {shows: …, in: …}, or {row: …, in: …}',
    ),
  }) as never;

/** The words a condition is about. */
export function wordsOfCondition(text: ConditionText): string[] {
  return Array.isArray(text) ? text : (text.shows ?? text.row!);
}

/** The target by whose sight the condition holds; `within`: the place given beside it. */
export function conditionTarget(text: ConditionText, resolve: ResolveWords, within?: ScopeText): Target {
  const where = (Array.isArray(text) ? undefined : text.in) ?? within;
  const words = resolve(wordsOfCondition(text));
  const scope = where && scopeOf(where, resolve);
  if (Array.isArray(text) || text.shows) return { purpose: 'see', words, in: scope };
  return { purpose: 'see', words, in: { kind: 'row', words, in: scope } };
}
