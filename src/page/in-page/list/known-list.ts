import type { Item } from '../../operate/choose/match-option.ts';

/** The entries of a list at one look, in their order. */
export interface Listing {
  elements: Element[];
  items: Item[];
  /** The part of the page that scrolls when there are more entries than fit. */
  scroller: Element | null;
  /** They lie over the page. */
  over: boolean;
  /** They do so at what the list belongs to. */
  hangs: boolean;
}

/** What is kept of a list in the page between two looks at it. */
export interface KnownList {
  /** What the list belongs to. */
  start: Element;
  /** It is the start itself that holds the entries. */
  within: boolean;
  /** What was drawn before the list opened; null for one that was open already, or always stands there. */
  before: Set<Element> | null;
  /** The last look. */
  listing: Listing | null;
  /** It was seen to be plain boxes side by side, of which some are chosen, or a box of entries: it is still when all of them are. */
  bar?: boolean;
  /** The list was seen elsewhere: what stands in the start, or in the box drawn around it, is what was chosen, and no entry. */
  apart: boolean;
  /** Its entries lie over the page, as was seen before one was pressed, or the list drawn anew: words in the page are none. */
  over: boolean;
  /** They do so at what it belongs to: what comes over the page elsewhere is something else, which the choice has brought. */
  hangs: boolean;
  /** It opens behind an arrow without room for words: its entries do something, and are not shown as chosen. */
  acts: boolean;
}
