// What travels between Node and the text engine in a page.
import type { DrawnBox } from '../in-page/box.ts';

/** A rectangle in CSS px of a viewport: x, y, width, height. */
export type Rect = [number, number, number, number];

/** Characters [start, end) of a run that must not be seen. */
export type Hit = [run: number, start: number, end: number];

/** What Node asks of the engine in one round trip. */
export interface TextRequest {
  /** Collect texts, or only the password fields when nothing is looked for. */
  texts: boolean;
  /** Hides the caret and ends transitions before the picture; put right again by `release`. */
  prepare?: boolean;
  release?: boolean;
  /** Runs of the last answer, by index. */
  hits?: Hit[];
}

/** What a frame's element (the root of the query) shows of these rectangles of the frame, in its own viewport. */
export interface OwnerRequest {
  shown: Rect[];
}

/** What the frame shows at this moment. */
export interface TextAnswer {
  /** Absent when the same as in the last answer. */
  runs?: string[];
  passwords: Rect[];
  /** The places of each hit asked for; meaningless when `runs` is there. */
  hits: Rect[][];
  /** Of the elements asked for; nothing for those that are gone. */
  boxes?: (DrawnBox | null)[];
  /** An animation carries something hit: the compositor moves it between the frames that scripts see. */
  moving: boolean;
  /** The same of a frame element. */
  movingFrames: boolean;
  scroll: [x: number, y: number];
  /** Of the viewport, CSS px. */
  size: [width: number, height: number];
}
