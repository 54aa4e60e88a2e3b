import * as z from 'zod';
import { about, must, words } from '../schema/shapes.ts';
import { place, type ResolveWords, type ScopeText, scopeOf, type Target } from './target.ts';

/** What must be seen: words, a row of a table, or words in a place. */
export type ConditionText = string[] | { shows?: string[]; row?: string[]; in?: ScopeText };

/** A condition of several keys; `more`: those that stand beside it. */
export function conditionKeys<More extends z.ZodRawShape>(more: More) {
  return z.strictObject({ shows: words.optional(), row: words.optional(), in: place, ...more }).refine(
    (value) => 'shows' in value !== 'row' in value,
    must({
      ja: 'shows か row のどちらか一つを書きます。行の中の文言は { shows: 文言, in: { row: 行の文言 } } と書きます。',
      en: 'write either `shows` or `row`; words within a row are { shows: words, in: { row: words of the row } }',
    }),
  );
}

export const condition: z.ZodType<ConditionText> = z.union([words, conditionKeys({})]).meta({
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
