import type { Text } from '../../base/text.ts';
import type { Use } from '../../engine/observer.ts';
import type { Chapter, PlacedStep, Screen } from '../../runbook/model.ts';
import type { Target } from '../../steps/target.ts';
import type { Baseline, User } from '../baseline/model.ts';
import type { Finding } from '../drift/model.ts';
import type { Mend } from '../mend/model.ts';

/** A screen as a walk has seen it: all its views, in order. */
export interface SeenScreen {
  name: string;
  chapter: Chapter;
  screen: Screen;
  views: Baseline[];
  /** Addresses it was seen at. */
  urls: string[];
  /** What was found on it by words, each time that it came. */
  uses: Use[][];
}

/** Something the walk itself ran into: words that fit nothing, a screen nobody knows. */
export interface Stumble {
  screen: string;
  finding: Finding;
  mends?: Mend[];
  /** The picture of the moment. */
  seen?: Baseline;
}

/** What a walk has gathered. */
export interface WalkRecord {
  screens: SeenScreen[];
  stumbles: Stumble[];
  /** Screens that come no more: what shows in their place is not them. */
  gone: string[];
  /** Screens that another one of their chapter showed in place of: unless they come later, they come no more. */
  passed: string[];
  /** Steps that were left out because what they act on is gone; it may stand on a later screen. */
  leftOut: { step: PlacedStep; target: Target; stumble: Stumble }[];
  /** Those that were done on the screen in between that shows now. */
  moved: PlacedStep[];
  /** What the browser itself has asked since something was done last. */
  asked?: string;
  /** Why the walk ended before the end of the runbook. */
  stopped?: Text;
  /** What nothing was found for when it was asked about last: the walk ends there. */
  lost?: { screen: string; user: User; isTold: boolean };
}

export function emptyRecord(): WalkRecord {
  return { screens: [], stumbles: [], gone: [], passed: [], leftOut: [], moved: [] };
}
