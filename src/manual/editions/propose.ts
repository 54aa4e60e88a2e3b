import { phrase, type Style } from '../style/style.ts';
import type { PageChange } from './page-change.ts';

/** 「A、Bの画像差し替え」: one clause for each sort of change, pages by their headings. */
export function propose(pages: PageChange[], style: Style): string {
  const changed = pages.filter((page) => page.kind === 'changed');
  const hasPictures = (page: PageChange) => page.figures.length > 0;
  const hasSentences = (page: PageChange) => page.lines.length + page.gone.length > 0;
  const clauses: [string, PageChange[]][] = [
    [style.pagesAdded, pages.filter((page) => page.kind === 'added')],
    [style.pagesRemoved, pages.filter((page) => page.kind === 'removed')],
    [style.bothChanged, changed.filter((page) => hasPictures(page) && hasSentences(page))],
    [style.picturesChanged, changed.filter((page) => !hasSentences(page))],
    [style.sentencesChanged, changed.filter((page) => !hasPictures(page))],
  ];
  const written = clauses
    .filter(([, concerned]) => concerned.length > 0)
    .map(([clause, concerned]) => phrase(clause, concerned.map((page) => page.heading).join(style.comma)));
  return written.length > 0 ? written.join(style.comma) : style.nothingChanged;
}
