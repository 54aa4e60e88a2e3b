import type { Target } from '../../steps/target.ts';
import type { Item } from '../operate/choose/match-option.ts';
import type { Readings } from '../operate/readings.ts';

/** CSS px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A target as one frame sees it: the outermost `outside` scopes of its chain already hold for the whole frame. */
export interface FrameTarget {
  target: Target;
  outside: number;
  /** Looked for in passing: nobody waits for it, and nobody is called for its sake. */
  aside?: true;
}

/** An element by its number, or by what it was found by once it is gone. */
export interface ElementQuery {
  kind: 'element';
  id: number;
  target?: Target;
  outside?: number;
}

/** How to call when another look would see something else. */
export interface Arm {
  token: string;
  /** The first sight of any target is all that is waited for: after it nobody listens. */
  first?: boolean;
}

/** An element of the list of that key. The root is what it belongs to, or the document for what it belonged to before. */
export interface ListPart {
  kind: 'list-part';
  key: string;
  part: ListPartName;
  /** Which time the list is opened; before each, what is in sight is noted. */
  turn?: number;
  /** The entry of that place and text. */
  at?: number;
  text?: string;
}

export type ListPartName = 'start' | 'opener' | 'entry' | 'entries' | 'scroller' | 'button';

/** What is asked of the list of that key; its root as above. */
export interface ListQuestion {
  kind: 'list';
  key: string;
  ask: keyof ListAnswers;
  /** It is the root itself that holds the entries. */
  within?: boolean;
  /** Of the part that scrolls alone. */
  scroller?: boolean;
  /** Where that part stood before, CSS px. */
  place?: number;
}

export interface ListAnswers {
  /** The texts that tell what is chosen, the narrowest first. `components`: some may tell more in the page's own world. */
  shown: { texts: string[]; components: boolean };
  /** The entries as they stand now; `scrolls`: there are more than fit. */
  entries: { items: Item[]; scrolls: boolean; components: boolean };
  /** Whether the part that scrolls has entries yet to be drawn and has moved on, and where it stands now. */
  moved: { on: boolean; place: number };
  /** Of the entry that was pressed: whether it says that it is chosen, and whether the press ended on it. */
  pressed: { chosen: boolean; landed: boolean };
  /** From now on the next Escape reaches nothing beyond what shuts the list. */
  escape: true;
}

/** The root itself, if a press on it needs to wait for nothing: not for it to come to rest where it was pictured either. */
export interface ReadyQuery {
  kind: 'ready';
  /** Where it was in the picture, in its frame's viewport. */
  box: Box;
  /** Where in it to point, from its corner; its middle when nothing is said. */
  spot?: { x: number; y: number };
}

/** What the `words` engine is asked; travels as JSON in the selector. */
export type Query =
  | { kind: 'look'; targets: FrameTarget[]; arm?: Arm }
  | ElementQuery
  | { kind: 'id' }
  /** The root itself, while it does not look dead. */
  | { kind: 'alive' }
  | ReadyQuery
  /** Whether the press that was guarded last reached its element. */
  | { kind: 'landed' }
  | { kind: 'front' }
  /** Which of its parent's frames the document is in. */
  | { kind: 'place' }
  /** The number of the element of the frame at that place. */
  | { kind: 'frame-at'; place: number }
  /** Where the element of that number shows the frame it holds. */
  | { kind: 'frame-box'; id: number }
  | { kind: 'scroll'; to: 'start' | 'back' }
  /** Whether there are lists that may grow at their ends; takes them in hand. */
  | { kind: 'growing' }
  /** The lists that were taken in hand. */
  | { kind: 'scrolled' }
  /** Where elements are, added to the answer that the root carries. */
  | { kind: 'boxes'; elements: ElementQuery[] }
  /** What an operation asks of the root. */
  | { kind: 'read'; what: keyof Readings }
  | ListPart
  | ListQuestion
  /** Milliseconds since the document changed last. */
  | { kind: 'unchanged' }
  /** Which of these elements of the document have been taken out of it. */
  | { kind: 'gone'; elements: number[] }
  | { kind: 'inventory' };

/** What a frame's element shows of it: the corner of its content, how much it is scaled, and all of the element. */
export interface FrameBox {
  x: number;
  y: number;
  scale: number;
  rect: [x: number, y: number, width: number, height: number];
}

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
  /** Words of the row, section or dialog it is in, for telling it from its twins. */
  where: { row?: string; section?: string; dialog?: string };
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
  /** What the frame says of itself: title and headings. */
  words: string[];
}

export interface Thing {
  role: string;
  name: string;
  disabled: boolean;
  /** What was entered is marked as wrong. */
  wrong?: boolean;
  dialog?: string;
}

export interface InventoryReport {
  things: Thing[];
  frames: FrameSpot[];
  /** Texts in the document that cannot be used, with the reason. */
  texts: { text: string; excuse: Excuse }[];
  notices: string[];
}
