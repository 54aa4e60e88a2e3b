import type { Language } from '../base/text.ts';

/*
 * The manual as one value: everything the renderers print, nothing of how they print it.
 * This folder knows neither the engine nor the reporters; pictures reach it as captures.
 */

/** A rectangle in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** A stretch of text. `page` stands for the printed page number of the scene with that id; `text` is then empty. */
export interface Span {
  text: string;
  bold?: boolean;
  page?: string;
}

/** `step`: ① before it when numbered · `note`: ※ · `item`: ・ · `text`: a paragraph. */
export type LineKind = 'step' | 'note' | 'item' | 'text';

/** One sentence of the manual. */
export interface Line {
  kind: LineKind;
  words: Span[];
  /** Anchor; set for steps. */
  id?: string;
  /** Counts through the chapter; the same number stands on the picture. */
  number?: number;
  /** Belongs to the numbered step above it: indented behind that one's number. */
  under?: boolean;
  changed?: boolean;
}

/** The circled number on a picture, with a line to its frame when it cannot touch it. CSS pixels of the figure. */
export interface Callout {
  number: number;
  centre: Point;
  radius: number;
  leader?: { from: Point; to: Point };
}

/** A red frame around what is acted on, as it is drawn. CSS pixels of the figure. */
export interface Frame {
  box: Box;
  callout?: Callout;
}

/** A picture with its frames. The PNG has `scale` pixels for each CSS pixel. */
export interface Figure {
  id: string;
  alt: string;
  caption?: string;
  png: Buffer;
  width: number;
  height: number;
  scale: number;
  frames: Frame[];
  /** Parts that always differ (a clock): left out when editions are compared. */
  volatile: Box[];
  changed?: boolean;
}

/** What is never torn apart by a page break: pictures (left) and their sentences (right). */
export interface Scene {
  id: string;
  /** "1. コンソール画面ログイン", already numbered. */
  section?: string;
  figures: Figure[];
  lines: Line[];
}

/** One page of the manual. A page without a heading carries a message (what was reached, what comes next). */
export interface Page {
  id: string;
  heading?: string;
  /** Counts within the chapter and is printed as (1); absent when the chapter is not numbered. */
  number?: number;
  scenes: Scene[];
}

export interface Chapter {
  id: string;
  heading: string;
  appendix: boolean;
  pages: Page[];
}

export interface HistoryRow {
  edition: string;
  /** ISO date, 2024-04-19. */
  date: string;
  change: string;
}

export interface MissingTranslation {
  where: string;
  text: string;
}

export interface Manual {
  language: Language;
  product: string;
  title: string;
  publisher: string;
  /** The information label (情報ラベル): who may see this document. */
  label?: string;
  /** Oldest first; the last row is this edition. */
  history: HistoryRow[];
  chapters: Chapter[];
  trademarks: Line[];
  /** Texts with no translation in `language`: printed in the other one, and listed here. */
  missing: MissingTranslation[];
}

/** The edition this manual is: the last row of its history. */
export function editionOf(manual: Manual): HistoryRow {
  const row = manual.history.at(-1);
  if (!row) throw new TypeError('a manual needs at least one row of history');
  return row;
}

export function pagesOf(manual: Manual): Page[] {
  return manual.chapters.flatMap((chapter) => chapter.pages);
}

export function figuresOf(manual: Manual): Figure[] {
  return pagesOf(manual).flatMap((page) => page.scenes.flatMap((scene) => scene.figures));
}
