// What the `words` engine is asked of a list that something is chosen in, and what it tells.

import type { Item } from '../../operate/choose/match-option.ts';

/** An element of the list of that key. The root is what it belongs to, or the document for what it belonged to before. */
export interface ListPart {
  kind: 'list-part';
  key: string;
  part: ListPartName;
  /** Which time the list is opened; before each, what is in sight is noted. */
  turn?: number;
  /** Milliseconds since the document began, after which scripts still on their way are not waited for. */
  patience?: number;
  /** The entry of that place and text. */
  at?: number;
  text?: string;
}

export type ListPartName = 'start' | 'opener' | 'field' | 'entry' | 'entries' | 'scroller' | 'button';

/** What is asked of the list of that key; its root as above. */
export interface ListQuestion {
  kind: 'list';
  key: string;
  ask: keyof ListAnswers;
  /** It is the root itself that holds the entries. */
  within?: boolean;
  /** Of the part that scrolls alone. */
  scroller?: boolean;
  /** The list is that of a button. */
  ofButton?: boolean;
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
  /**
   * Of the entry that was pressed: whether it says that it is chosen, whether the press ended on it, or took it away with its list, whether a dialog has come
   * of it, and whether it did something, as the entries of menus do, and has gone with its list since.
   * `kept`: the press was kept from it, because it said something else by then. `replaced`: what the list belonged to went away
   * with the press, and what was chosen stands in its place. `stays`: its list, a dialog of its own, has not gone with it.
   */
  pressed: Record<'chosen' | 'landed' | 'kept' | 'asks' | 'acted' | 'replaced', boolean> & { stays?: boolean };
  /** Words that are typed now search the list. */
  typing: boolean;
  /** From now on the next Escape reaches nothing beyond what shuts the list. */
  escape: true;
}
