import type { Text } from '../base/text.ts';
import type { Crop } from './figures/crop.ts';
import type { Shot } from './figures/shot.ts';

/*
 * What a manual is made of: the texts of a procedure and the pictures of a run, in the order of the manual.
 * Lines of text may start with ※ (a note) or ・ (an item), hold **bold** words, `${no.STEP}` (the number of a step)
 * and `${page.SCREEN}` (the printed page of a screen).
 */

export interface ProcedureSource {
  product: Text;
  title: Text;
  publisher: Text;
  label?: Text;
  /** Oldest first. */
  history: { edition: Text; date: string; change: Text }[];
  chapters: ChapterSource[];
  trademarks?: Text[];
}

/** Chapters with the same heading after each other are one chapter of the manual: its numbers run on. */
export interface ChapterSource {
  id: string;
  heading: Text;
  /** Title of the numbered section that starts with this chapter. */
  section?: Text;
  appendix?: boolean;
  /** Whether (1), (2)… stands behind the heading of its pages; unless told, where there are several. */
  numbering?: boolean;
  /** A page without a heading before the chapter, and one after it. */
  opening?: Text[];
  closing?: Text[];
  /** What is needed beforehand: a section of its own. */
  needed?: Text[];
  lead?: Text[];
  /** After the last screen, e.g. what to do when it failed. */
  after?: Text[];
  screens: ScreenSource[];
}

export interface ScreenSource {
  id: string;
  title: Text;
  caption?: Text;
  /** Not always shown: its first generated sentence says so. */
  optional?: boolean;
  /** The quoted words that say it is there, for one that is told without a picture. */
  knownBy?: Text;
  section?: Text;
  newPage?: boolean;
  before?: Text[];
  after?: Text[];
  crop?: Crop;
  /** CSS pixels around what matters. */
  padding?: number;
  /** Replaces the generated alternative text of its pictures. */
  alt?: Text;
  /** None when the screen is told in words alone. */
  shots: Shot[];
  steps: StepSource[];
}

export interface StepSource {
  /** As in the marks of the shots. */
  id: string;
  /** Empty: no sentence of its own; its frame then belongs to the next step that has one. */
  sentence: Text;
  /** The author's own words: printed as they are. */
  own?: boolean;
  note?: Text;
  /** Whether it counts; with an empty sentence the number stands on the picture alone. */
  numbered: boolean;
  framed: boolean;
  /** What is framed, in the words of the screen: for alternative texts and errors. */
  words: Text;
}
