import type { BrowserContext, Page } from 'playwright';
import type { StepFailure } from '../base/errors.ts';
import type { Text } from '../base/text.ts';
import type { Found } from '../page/find/found.ts';
import type { Capture } from '../page/picture/capture.ts';
import type { Chapter, PlacedStep, Screen } from '../runbook/model.ts';
import type { Target } from '../steps/target.ts';
import type { Moment, Place } from './record/events.ts';

/** What has been found by words on the screen since it showed: by `shows`, or by a step. */
export interface Use {
  /** Counts from 0 on the screen. */
  by: 'shows' | number;
  target: Target;
  found: Found;
}

/** A screen at the moment its picture is taken: when it has come, and before each act that may change it. */
export interface View {
  place: Place;
  moment: Moment;
  chapter: Chapter;
  screen: Screen;
  page: Page;
  uses: Use[];
  /** Another masked picture, of now. */
  shoot: () => Promise<Capture>;
}

/** What a step looks for is not there, or is there twice. */
export interface Loss {
  place: Place;
  chapter: Chapter;
  screen: Screen;
  step: PlacedStep;
  page: Page;
  target: Target;
  failure: StepFailure;
}

/** A step could not act on what it has found. */
export interface Blocked extends Loss {
  found: Found;
}

/** A list was found, and has no such option. */
export interface OptionLoss extends Blocked {
  /** Alternative words of the one that is missing. */
  choice: readonly string[];
  /** The options that are there. */
  there: readonly string[];
}

/** What an observer makes of a loss: told with the failure, and done only when a person who is there says yes. */
export interface Advice {
  text: Text;
  /** What a person is asked; only where there is something to say yes to. */
  question?: Text;
  /** Other words for what is lost. */
  target?: Target;
  /** A person has said yes to it earlier in this run. */
  agreed: boolean;
  /** Hears what the person said. */
  answered: (agreed: boolean) => void;
}

/** None of the screens that may come shows. */
export interface Detour {
  chapter: Chapter;
  /** Each with the words it is recognised by. The last one must come; the others may. */
  screens: { screen: Screen; target: Target }[];
  /** The current tab, then those that have opened since. */
  pages: Page[];
}

/** Where a detour leads. */
export type Way =
  | { index: number; page: Page; from?: number }
  | { screen: Screen; page: Page }
  | { first: PlacedStep[] };

/**
 * Somebody who looks over the engine's shoulder at each screen, and may know where a thing went. All methods are
 * optional; the engine asks, and knows nothing of why.
 */
export interface Observer {
  attend?: (context: BrowserContext) => void;
  saw?: (view: View) => Promise<void>;
  /** How long (ms) something is looked for before the observer is asked. */
  patience?: number;
  /** Something is looked for in these tabs, and for longer than a moment perhaps; the answer ends it. */
  watch?: (pages: () => Page[]) => () => void;
  /** Other words for what a step looks for; `leave-out`: the procedure can go on without the step. */
  missing?: (loss: Loss) => Promise<Target | 'leave-out' | undefined>;
  /** Which of the options that are there is the one a step looks for. */
  missingOption?: (loss: OptionLoss) => Promise<string | undefined>;
  /** What a person should know of a loss before the run fails. */
  advise?: (loss: Loss) => Promise<Advice | undefined>;
  /** The same of an option. */
  adviseOption?: (loss: OptionLoss) => Promise<(Advice & { option?: string }) | undefined>;
  /** The same of a screen that does not show in the words it was known by. */
  adviseScreen?: (detour: Detour) => Promise<(Advice & { index: number; page: Page }) | undefined>;
  /**
   * Which of the screens it is all the same; `from`: it is begun with this step, counted from 0. `again`: a screen in between
   * has been left. `screen`: another one of the chapter shows. `first`: these steps are done, then it is looked again.
   */
  lost?: (detour: Detour) => Promise<Way | 'again' | undefined>;
  /** Whether the obstacle is gone, and to try again; `leave-out`: the procedure can go on without the step. */
  blocked?: (loss: Blocked) => Promise<boolean | 'leave-out'>;
  /** A declared trouble has ended the walk, and shows on this page. */
  troubled?: (page: Page) => Promise<void>;
  /** Whether an irreversible step may be done on the page at this address. */
  mayDoOnce?: (url: string) => boolean;
  /** Whether trying again would tell nothing new. */
  isFinal?: (failure: StepFailure) => boolean;
}
