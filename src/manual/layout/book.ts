import { TejunError } from '../../base/errors.ts';
import type { Chapter, HistoryRow, Line, Manual, Page } from '../model.ts';
import { phrase, type Style } from '../style/style.ts';
import { markOf } from '../words.ts';
import { countRows, rowHeight } from './measure.ts';
import { body, type } from './paper.ts';
import { type PlacedScene, placeScenes } from './place.ts';

/** A line of the table of contents; `anchor` is the id of its page or scene. */
export interface Entry {
  level: 1 | 2;
  title: string;
  anchor: string;
  page: number;
}

export type Sheet =
  | { kind: 'cover'; number: number }
  | { kind: 'history'; number: number; rows: HistoryRow[] }
  | { kind: 'contents'; number: number; entries: Entry[] }
  | { kind: 'page'; number: number; chapter: Chapter; page: Page; heading?: string; scenes: PlacedScene[] }
  | { kind: 'trademarks'; number: number; lines: Line[] };

/** The manual on numbered sheets of paper, the same for every format with pages. The cover is page 1. */
export interface Book {
  sheets: Sheet[];
  entries: Entry[];
  /** Printed page of a scene, as a sentence writes it (P4). */
  pageOf(scene: string): string;
  /** What stands before a sentence: ①, ※ or ・, in the manual's style. */
  markOf(line: Line): string;
}

const entriesOnSheet = 17;

/** Decides what is on which sheet, so that contents and references know their pages before anything is drawn. */
export function layOut(manual: Manual, style: Style): Book {
  const histories = sheetsOfHistory(manual.history);
  const listed = manual.chapters.flatMap((chapter) => entriesOf(chapter, style));
  const entryCount = listed.length + (manual.trademarks.length > 0 ? 1 : 0);
  const front = 1 + histories.length + Math.ceil(entryCount / entriesOnSheet);
  const pages = manual.chapters.flatMap((chapter) => chapter.pages.map((page) => ({ chapter, page })));
  const numbers = new Map<string, number>();
  pages.forEach(({ page }, index) => {
    for (const id of [page.id, ...page.scenes.map((scene) => scene.id)]) numbers.set(id, front + index + 1);
  });
  const last = front + pages.length + 1;
  const closing =
    manual.trademarks.length > 0 ? [{ kind: 'trademarks' as const, number: last, lines: manual.trademarks }] : [];
  const entries: Entry[] = [
    ...listed.map((entry) => ({ ...entry, page: numbers.get(entry.anchor) ?? 0 })),
    ...closing.map(() => ({ level: 1 as const, title: style.trademarks, anchor: 'trademarks', page: last })),
  ];
  return {
    entries,
    markOf: (line) => markOf(line, style),
    sheets: [
      { kind: 'cover', number: 1 },
      ...histories.map((rows, index) => ({ kind: 'history' as const, number: 2 + index, rows })),
      ...chunk(entries, entriesOnSheet).map((part, index) => ({
        kind: 'contents' as const,
        number: 2 + histories.length + index,
        entries: part,
      })),
      ...pages.map(({ chapter, page }, index) => sheetOf(chapter, page, front + index + 1, style)),
      ...closing,
    ],
    pageOf(scene) {
      const number = numbers.get(scene);
      if (number === undefined) throw unknownPage(scene);
      return phrase(style.page, number);
    },
  };
}

/** アクティベーション方法 (1): the heading with its number in the chapter. */
export function headingOf(chapter: Chapter, page: Page, style: Style): string | undefined {
  if (page.heading === undefined) return undefined;
  const heading = `${chapter.appendix ? style.appendix : ''}${page.heading}`;
  return page.number === undefined ? heading : `${heading} ${phrase(style.pageInChapter, page.number)}`;
}

function sheetOf(chapter: Chapter, page: Page, number: number, style: Style): Sheet {
  const placed = placeScenes(page.scenes);
  if (!placed) {
    throw new TejunError('MANUAL_PAGE_FULL', 1, {
      ja: `ページ「${page.heading ?? page.id}」の内容が1枚に収まりません。`,
      en: `page \`${page.heading ?? page.id}\` has more on it than fits on one sheet`,
    });
  }
  return { kind: 'page', number, chapter, page, heading: headingOf(chapter, page, style), scenes: placed.scenes };
}

function entriesOf(chapter: Chapter, style: Style): Omit<Entry, 'page'>[] {
  const titled = chapter.pages.filter((page) => page.heading !== undefined);
  const first = titled[0];
  if (!first) return [];
  const sections = titled.flatMap((page) =>
    page.scenes.flatMap((scene) =>
      scene.section ? [{ level: 2 as const, title: scene.section, anchor: scene.id }] : [],
    ),
  );
  const title = `${chapter.appendix ? style.appendix : ''}${chapter.heading}`;
  return [{ level: 1, title, anchor: first.id }, ...sections];
}

function sheetsOfHistory(rows: HistoryRow[]): HistoryRow[][] {
  const sheets: HistoryRow[][] = [[]];
  let room = body.height - 12;
  for (const row of rows) {
    const height = countRows(row.change, 160, type.table) * rowHeight(type.table) + 4;
    if (height > room) {
      sheets.push([]);
      room = body.height - 12;
    }
    sheets.at(-1)?.push(row);
    room -= height;
  }
  return sheets;
}

function chunk<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function unknownPage(scene: string): TejunError {
  return new TejunError('MANUAL_NO_PAGE', 2, {
    ja: `\${page.${scene}} の指す画面がマニュアルにありません。`,
    en: `\${page.${scene}} names a screen that is not in the manual`,
  });
}
