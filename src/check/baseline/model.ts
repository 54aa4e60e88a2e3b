import type { Text } from '../../base/text.ts';
import type { AriaNode, Fingerprint } from '../../page/fingerprint/fingerprint.ts';

/** Who found an element by its words: `shows`, or a step, counted from 1 as a reader does. */
export type User = 'shows' | number;

/** An element as a baseline keeps it. Words that vary by themselves are patterns, see `patterns.ts`. */
export interface Remembered extends Fingerprint {
  /** Fields whose value differed between captures. */
  varies: string[];
  /** It was not on every capture: a banner, a spinner, a message. */
  comes: boolean;
  usedBy: User[];
}

/**
 * States of the moment: where the pointer rests, what has the caret, what lies below something else or does not rest;
 * or beyond the edge of a box that is scrolled; and whether its place is one in the window.
 */
const momentary = new Set(['covered', 'hovered', 'focused', 'restless', 'pinned', 'scrolled-off']);

/** The states that say something of the element itself. */
export function lasting({ states }: Fingerprint): string {
  return states.filter((state) => !momentary.has(state)).join();
}

/** One view of a screen: as it has come (`screen`), or before a later act (`before-3`). */
export interface ScreenView {
  /** The name of its folder: the screen's id, with its chapter's where that id stands twice. */
  screen: string;
  view: string;
  title: Text;
  /** Of the document. */
  documentTitle: string;
  path: string;
  size: { width: number; height: number };
  scroll: [x: number, y: number];
  /** It showed on each of several walks: an optional screen that does not show any more is missed. */
  always?: boolean;
  /** Captures it was learnt from. */
  captures: number;
  elements: Remembered[];
  texts: Remembered[];
  frames: { frame: string; aria: AriaNode[] }[];
}

/** A view with its masked picture. */
export interface Baseline {
  view: ScreenView;
  png: Buffer;
}
