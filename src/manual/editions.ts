import { TejunError } from '../base/errors.ts';
import { displayWidth } from '../base/text.ts';
import { type Fingerprint, fingerprint, looksChanged } from './figures/fingerprint.ts';
import { headingOf } from './layout/book.ts';
import { editionOf, type HistoryRow, type Line, type Manual, type Page } from './model.ts';
import { phrase, type Style } from './style/style.ts';
import { markOf, plainText } from './words.ts';

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

export interface PageChange {
  id: string;
  heading: string;
  kind: 'added' | 'removed' | 'changed';
  /** Ids of the pictures that differ, are new or are gone. */
  figures: string[];
  /** Sentences that were not there before. */
  lines: string[];
  /** Sentences that are gone. */
  gone: string[];
}

export interface EditionChanges {
  since: HistoryRow;
  pages: PageChange[];
  /** A row for the history: the author gives it its edition and its date. */
  proposal: string;
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

/** Pages whose pictures or sentences differ, and a proposed row for the history. What only moved to another page is none. */
export async function compareEditions(before: Edition, after: Edition, style: Style): Promise<EditionChanges> {
  const chapters = [...new Set([...after.pages, ...before.pages].map(chapterOf))];
  const of = ({ pages }: Edition, chapter: string) => pages.filter((page) => chapterOf(page) === chapter);
  const pages = await Promise.all(
    chapters.map((chapter) => compareChapter(of(before, chapter), of(after, chapter))),
  ).then((changes) => changes.flat());
  return { since: before.edition, pages, proposal: propose(pages, style) };
}

/** The manual with marks beside what changed; the changes' own lists decide, so what is listed is what is marked. */
export function markChanges(manual: Manual, { pages }: EditionChanges, style: Style): Manual {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const markPage = (page: Page): Page => {
    const found = byId.get(page.id);
    if (!found) return page;
    return {
      ...page,
      scenes: page.scenes.map((scene) => ({
        ...scene,
        figures: scene.figures.map((figure) => ({ ...figure, changed: found.figures.includes(figure.id) })),
        lines: scene.lines.map((line) => ({ ...line, changed: found.lines.includes(sentence(line, style)) })),
      })),
    };
  };
  return {
    ...manual,
    chapters: manual.chapters.map((chapter) => ({ ...chapter, pages: chapter.pages.map(markPage) })),
  };
}

/** Pages are counted through their chapter. */
function chapterOf({ id }: EditionPage): string {
  return id.replace(/-\d+$/u, '');
}

async function compareChapter(before: EditionPage[], after: EditionPage[]): Promise<PageChange[]> {
  const lines = withoutShared(before, after);
  const old = figuresById(before);
  const now = figuresById(after);
  const isNew = await changedFigures(old, now);
  const kept = after.map((page): PageChange => {
    const figures = Object.keys(page.figures).filter((id) => isNew.has(id));
    const told = before.find(({ id }) => id === page.id);
    const lost = told ? Object.keys(told.figures).filter((id) => !now.has(id)) : [];
    const fresh = lines.fresh.get(page) ?? [];
    const gone = (told && lines.gone.get(told)) ?? [];
    const isAdded = !told && fresh.length === page.lines.length && figures.length === Object.keys(page.figures).length;
    return {
      id: page.id,
      heading: page.heading,
      kind: isAdded ? 'added' : 'changed',
      figures: [...figures, ...lost],
      lines: fresh,
      gone,
    };
  });
  const present = new Set(after.map(({ id }) => id));
  const dropped = before
    .filter(({ id }) => !present.has(id))
    .map((page): PageChange => {
      const figures = Object.keys(page.figures).filter((id) => !now.has(id));
      const gone = lines.gone.get(page) ?? [];
      return { id: page.id, heading: page.heading, kind: 'removed', figures, lines: [], gone };
    });
  return [...kept, ...dropped].filter((page) => page.figures.length + page.lines.length + page.gone.length > 0);
}

/** The sentences of each page that the other edition of the chapter does not have, as often as they stand there. */
function withoutShared(before: EditionPage[], after: EditionPage[]) {
  const rest = before.flatMap((page) => page.lines.map((line) => ({ page, line })));
  const fresh = new Map<EditionPage, string[]>();
  for (const page of after) {
    const unknown = page.lines.filter((line) => {
      const index = rest.findIndex((one) => one.line === line);
      if (index >= 0) rest.splice(index, 1);
      return index < 0;
    });
    fresh.set(page, unknown);
  }
  const gone = new Map(
    before.map((page) => [page, rest.filter((one) => one.page === page).map(({ line }) => line)] as const),
  );
  return { fresh, gone };
}

function figuresById(pages: EditionPage[]): Map<string, Fingerprint> {
  return new Map(pages.flatMap(({ figures }) => Object.entries(figures)));
}

/** Ids of the pictures that differ or are new. */
async function changedFigures(old: Map<string, Fingerprint>, now: Map<string, Fingerprint>): Promise<Set<string>> {
  const ids = [...now.keys()];
  const differs = await Promise.all(
    ids.map(async (id) => !old.has(id) || (await looksChanged(old.get(id)!, now.get(id)!))),
  );
  return new Set(ids.filter((_, index) => differs[index]));
}

/** 「A、Bの画像差し替え」: one clause for each sort of change, pages by their headings. */
function propose(pages: PageChange[], style: Style): string {
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

function linesOf(page: Page): Line[] {
  return page.scenes.flatMap((scene) => scene.lines);
}

function figuresOn(page: Page) {
  return page.scenes.flatMap((scene) => scene.figures);
}

/** Its words alone: a sentence stays the same when only its number or the page it refers to moved. */
function sentence(line: Line, style: Style): string {
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
