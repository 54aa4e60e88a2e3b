import type { Quote } from './step.ts';
import { type Narrowed, type Scope, type ScopeText, scopeOf } from './target.ts';

// How sentences name what a step is about.

interface Said {
  ja: string;
  en: string;
}

/** A target with the row, entry or part of the page that a reader tells it from its equals by. */
export function saidTarget(words: string[], { in: scope, near }: Pick<Narrowed, 'in' | 'near'>, quote: Quote): Said {
  const it = quote(words);
  if (!it) return nowhere;
  const where = saidPlace(scope, quote);
  const beside = near ? { ja: `${quote(near)}の近くの`, en: ` near ${quote(near)}` } : nowhere;
  return { ja: `${where.ja && `${where.ja}の`}${beside.ja}${it}`, en: `${it}${beside.en}${where.en}` };
}

/** A place, from the widest part in Japanese, from the narrowest in English; empty where nobody needs to be told. */
export function saidPlace(place: ScopeText | undefined, quote: Quote): Said {
  if (!place) return nowhere;
  const scope = scopeOf(place, (words) => words);
  return saidScope(scope, quote);
}

function saidScope({ kind, words, in: wider }: Scope, quote: Quote): Said {
  const around = wider ? saidScope(wider, quote) : nowhere;
  const here = places[kind](quote(words));
  return { ja: [around.ja, here.ja].filter(Boolean).join('の'), en: `${here.en}${around.en}` };
}

const nowhere: Said = { ja: '', en: '' };

/** A dialog or a frame is all that a reader has before them: nobody says it. */
const places: Record<Scope['kind'], (it: string) => Said> = {
  any: (it) => ({ ja: it, en: ` under ${it}` }),
  section: (it) => ({ ja: it, en: ` under ${it}` }),
  table: (it) => ({ ja: it, en: ` in ${it}` }),
  menu: (it) => ({ ja: it, en: ` in ${it}` }),
  item: (it) => ({ ja: it, en: ` of ${it}` }),
  row: (it) => ({ ja: `${it}の行`, en: ` in the row of ${it}` }),
  dialog: () => nowhere,
  frame: () => nowhere,
};

/** 「A」と表示: words of the screen, as they are quoted. A value that only its reader knows is told without marks: が表示. */
export function shownInJapanese(it: string): string {
  return `${it}${/[」』”"]$/u.test(it) ? 'と' : 'が'}表示`;
}
