import type { Where } from '../../base/errors.ts';
import type { Text } from '../../base/text.ts';

/** A proposed change of the runbook: these words instead of those. */
export interface Mend {
  /** The key that holds the words: `click`, `shows`. */
  where: Where;
  key: string;
  old: string;
  /** The alternatives that were looked for. */
  sought: string[];
  words: string;
  /** A step of this key goes before the place, instead of other words for it. */
  insert?: true;
  /** What goes before the place is a screen that may come, known by the words, and left by pressing this. */
  press?: string;
  /** Steps that stand elsewhere in the runbook, and go into that screen. */
  moved?: Where[];
  /** The screen goes behind the one that stands there. */
  behind?: Where;
  /** The step goes out: what it acts on is gone. */
  remove?: true;
  /** The key is added to the step: it tells what is meant from what is called the same. */
  add?: true;
  /** Keys of the step that are others now, with the same values. */
  rekey?: Record<string, string>;
  /** Where the first step of a screen that goes out stands: it stays, with those after it. */
  keep?: Where;
  /** The step is found by this and not by its words: a person has to write others instead. */
  css?: string;
  /** The key of that step whose value only a person knows. */
  value?: string;
  confidence: number;
  /** The walk has gone on through it, and what comes next came: the next screen, or what the next step needs. */
  tried?: true;
  reasons: Text[];
}
