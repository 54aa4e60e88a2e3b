// What the `words` engine tells of a document.

import type { Box } from './box.ts';

/** How good a candidate is, best first in every place; compared place by place. */
export type Rank = number[];

/** One element that fits a target. `id` names it in its document until it is gone. */
export interface Candidate {
  id: number;
  /** The native field behind a styled stand-in; equal to `id` when there is none. */
  control: number;
  role: string;
  name: string;
  how: string;
  disabled: boolean;
  box: Box;
  /** Where in the element to point, from its corner, when its middle is something else. */
  spot?: { x: number; y: number };
  rank: Rank;
  /** It is surely called so, and the words that it is near to stand in its document. */
  beside?: boolean;
  /** Far from the words that it is to be near to, in another part of the page. */
  farOff?: boolean;
  /** It may be moving or fading. */
  moves: boolean;
  /** The frame of its document that lies over its middle, by id. */
  behind?: number;
  /** Words of the row, section, dialog or frame it is in, for telling it from its twins. */
  where: { row?: string; section?: string; dialog?: string; frame?: string };
  near?: string;
}

/** A frame element of the document, by id, with how many outer scopes of each target contain it. */
export interface FrameSpot {
  id: number;
  /** Which of the document's frames it shows; -1 for those within shadow roots. */
  place: number;
  usable: boolean;
  box: Box;
  words: string[];
  outside: number[];
}

/** Why words that are on the page did not count. */
export type Excuse = 'hidden' | 'behind-dialog' | 'plain-text' | 'out-of-scope';

export interface LookReport {
  found: Candidate[][];
  /** Candidates beyond the ones listed. */
  more: number[];
  frames: FrameSpot[];
  /** Which of its parent's frames the document is in. */
  place: number;
  /** Words were found as a part of others only, and the page says that more is to come. */
  busy: boolean;
  /** Milliseconds since the document began. */
  age: number;
  /** A menu may be on its way. */
  opening: boolean;
  /** What the frame says of itself: title and headings. */
  words: string[];
}

export interface Thing {
  role: string;
  name: string;
  disabled: boolean;
  /** What was entered is marked as wrong. */
  wrong?: boolean;
  /** Of what only the heading of its column names: the first words of its row. */
  row?: string;
  /** In the place that was looked in. */
  inside?: boolean;
  dialog?: string;
}

export interface InventoryReport {
  things: Thing[];
  frames: FrameSpot[];
  /** Texts in the document that are no controls, with the reason; `pressable`: it looks as if it could be pressed all the same. */
  texts: { text: string; excuse: Excuse; pressable?: true }[];
  notices: string[];
}

/**
 * Of an element that something was entered into: taken out of the document, or what its field holds now (a box: `true` or
 * `false`). `answer`: the page has put that there in answer to an act; `kept`: what was entered is not lost; it is a text beside the field, say.
 */
export type Fate = 'gone' | { value: string; answer: boolean; kept: boolean };

/**
 * Of a press: it reached its element, something else, or nothing: it was drawn anew before the mouse was up (`lost`), or
 * what it would have reached got nothing (`kept`), as the element had become another one, or another document was there.
 */
export type Landing = 'hit' | 'missed' | 'lost' | 'kept';
