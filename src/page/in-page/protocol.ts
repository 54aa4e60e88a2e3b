// What the `words` engine is asked.

import type { Scope, Target } from '../../steps/target.ts';
import type { Readings } from '../operate/readings.ts';
import type { Box } from './box.ts';
import type { ListPart, ListQuestion } from './list/list-protocol.ts';

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

/** The root itself, if a press on it needs to wait for nothing: not for it to come to rest where it was pictured either. */
export interface ReadyQuery {
  kind: 'ready';
  /** Where it was in the picture, in its frame's viewport. */
  box: Box;
  /** Where in it to point, from its corner; its middle when nothing is said. */
  spot?: { x: number; y: number };
}

/** The root itself, while it does not look dead; watched for whether a press reaches it. */
export interface AliveQuery {
  kind: 'alive';
  /** Milliseconds since the document began, after which its scripts are not waited for. */
  patience: number;
}

/** What the `words` engine is asked; travels as JSON in the selector. */
export type Query =
  | { kind: 'look'; targets: FrameTarget[]; arm?: Arm }
  | ElementQuery
  | { kind: 'id' }
  | AliveQuery
  /** The element while nothing says that it is dead. */
  | { kind: 'usable' }
  /** What opens the part that the root is the title of. */
  | { kind: 'unfolder' }
  | ReadyQuery
  /** What the press that was guarded last has reached. */
  | { kind: 'landed' }
  /** Whether that press has shut the part in which one of the words stands. */
  | { kind: 'folded'; words: string[] }
  | { kind: 'front' }
  /** Which of its parent's frames the document is in. */
  | { kind: 'place' }
  /** The number of the element of the frame at that place. */
  | { kind: 'frame-at'; place: number }
  /** Where the element of that number shows the frame it holds. */
  | { kind: 'frame-box'; id: number }
  | { kind: 'scroll'; to: 'start' | 'back' }
  /** The numbers of the icons without words in a place. */
  | { kind: 'icons'; place: Scope | undefined }
  /** What the icon of that number was seen to say when the mouse rested on it. */
  | { kind: 'learn-tip'; id: number; words: string }
  /** Whether there are lists that may grow at their ends; takes them in hand. */
  | { kind: 'growing' }
  /** The lists that were taken in hand. */
  | { kind: 'scrolled' }
  /** Where elements are, added to the answer that the root carries. */
  | { kind: 'boxes'; elements: ElementQuery[] }
  /** What an operation asks of the root, and what it gives along. */
  | { kind: 'read'; what: keyof Readings; given?: unknown }
  | ListPart
  | ListQuestion
  /** How the element of that number stands there now. */
  | { kind: 'standing'; id: number }
  /** Whether the last press in its document has brought it. */
  | { kind: 'brought'; id: number }
  /** Milliseconds since the document changed last. */
  | { kind: 'unchanged' }
  /** Whether it would ask before it is left. */
  | { kind: 'unsaved' }
  /** When the document changed last. */
  | { kind: 'changed' }
  /** What has become of these elements of the document, and of what was typed into them. */
  | { kind: 'fates'; elements: number[] }
  | { kind: 'inventory'; place: Scope | undefined };
