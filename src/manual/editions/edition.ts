import { TejunError } from '../../base/errors.ts';
import { displayWidth } from '../../base/text.ts';
import { type Fingerprint, fingerprint } from '../figures/fingerprint.ts';
import { headingOf } from '../layout/book.ts';
import { editionOf, type HistoryRow, type Line, type Manual, type Page } from '../model.ts';
import { phrase, type Style } from '../style/style.ts';
import { markOf, plainText } from '../words.ts';

/** What is kept of an edition to compare the next one with; written beside the manual as JSON. */
export interface Edition {
  format: 1;
  language: string;
  edition: HistoryRow;
  pages: EditionPage[];
}

export interface EditionPage {
  id: string;
  heading: string;
  /** Sentences, in order. */
  lines: string[];
  figures: Record<string, Fingerprint>;
}

/** The manual reduced to what the next edition is compared with. Same manual, same value. */
export async function rememberEdition(manual: Manual, style: Style): Promise<Edition> {
  const pages = manual.chapters.flatMap((chapter) => chapter.pages.map((page) => ({ chapter, page })));
  return {
    format: 1,
    language: manual.language,
    edition: editionOf(manual),
    pages: await Promise.all(
      pages.map(async ({ chapter, page }) => ({
        id: page.id,
        heading: headingOf(chapter, page, style) ?? phrase(style.quoted, firstWords(page)),
        lines: linesOf(page).map((line) => sentence(line, style)),
        figures: Object.fromEntries(
          await Promise.all(figuresOn(page).map(async (figure) => [figure.id, await fingerprint(figure)])),
        ),
      })),
    ),
  };
}

/** Reads an edition as it was written; anything else is refused. */
export function parseEdition(json: string): Edition {
  const value: unknown = JSON.parse(json);
  if (typeof value === 'object' && value !== null && (value as Edition).format === 1) return value as Edition;
  throw new TejunError('MANUAL_EDITION', 2, {
    ja: '版の記録 (edition.json) として読めません。',
    en: 'this is not a record of an edition (edition.json)',
  });
}

function linesOf(page: Page): Line[] {
  return page.scenes.flatMap((scene) => scene.lines);
}

function figuresOn(page: Page) {
  return page.scenes.flatMap((scene) => scene.figures);
}

/** Its words alone: a sentence stays the same when only its number or the page it refers to moved. */
export function sentence(line: Line, style: Style): string {
  return `${line.kind === 'step' ? '' : markOf(line, style)}${plainText(line.words, () => 'P')}`;
}

/** A page without a heading is known by how it begins, cut between words. */
function firstWords(page: Page): string {
  const first = linesOf(page)[0];
  if (!first) return page.id;
  const words = plainText(first.words).replace(/[。.]$/u, '');
  if (displayWidth(words) <= 60) return words;
  let start = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(words)) {
    if (displayWidth(start + segment) > 50) break;
    start += segment;
  }
  return `${start.trimEnd()}…`;
}
