import * as z from 'zod';
import { about, expression, must, words } from '../schema/shapes.ts';

const noExpression = must({
  ja: '/…/ が正規表現として読めません。',
  en: 'what stands between /…/ is no regular expression',
});

/** Words, `${…}`, or `/an expression/`, of customer data. */
export const redacted = z.string().min(1).refine(isReadable, noExpression);

/** The same of what differs each time. */
export const volatile = z
  .array(words.refine((list) => list.every(isReadable), noExpression))
  .optional()
  .meta(
    about(
      'check で変わってもよいもの: 文言、${…}、/正規表現/',
      'What may change without being drift: words, `${…}`, /expressions/',
    ),
  );

function isReadable(entry: string): boolean {
  const [, pattern] = /^\/(.+)\/[iu]*$/.exec(entry) ?? [];
  return pattern === undefined || expression.safeParse(pattern).success;
}
