import type { Quote } from './step.ts';
import type { ScopeText } from './target.ts';

// How sentences name what a step is about.

interface Said {
  ja: string;
  en: string;
}

interface Narrowed {
  in?: ScopeText;
  near?: string[];
}

/** A target with the row, entry or part of the page that a reader tells it from its equals by. */
export function saidTarget(words: string[], { in: scope, near }: Narrowed, quote: Quote): Said {
  const it = quote(words);
  if (!it) return { ja: '', en: '' };
  const where = saidPlace(scope, quote);
  const beside = near ? { ja: `${quote(near)}の近くの`, en: ` near ${quote(near)}` } : { ja: '', en: '' };
  return { ja: `${where.ja && `${where.ja}の`}${beside.ja}${it}`, en: `${it}${beside.en}${where.en}` };
}

/** A place, from the widest part in Japanese, from the narrowest in English; empty where nobody needs to be told. */
export function saidPlace(scope: ScopeText | undefined, quote: Quote): Said {
  if (!scope) return { ja: '', en: '' };
  if (Array.isArray(scope)) return places.any!(quote(scope));
  const kind = Object.keys(scope).find((key) => key !== 'in')!;
  const around = saidPlace(scope.in, quote);
  const here = places[kind]?.(quote(scope[kind as 'row']!)) ?? { ja: '', en: '' };
  return { ja: [around.ja, here.ja].filter(Boolean).join('の'), en: `${here.en}${around.en}` };
}

/** A dialog or a frame is all that a reader has before them: nobody says it. */
const places: Record<string, (it: string) => Said> = {
  any: (it) => ({ ja: it, en: ` under ${it}` }),
  section: (it) => ({ ja: it, en: ` under ${it}` }),
  table: (it) => ({ ja: it, en: ` in ${it}` }),
  menu: (it) => ({ ja: it, en: ` in ${it}` }),
  item: (it) => ({ ja: it, en: ` of ${it}` }),
  row: (it) => ({ ja: `${it}の行`, en: ` in the row of ${it}` }),
};
