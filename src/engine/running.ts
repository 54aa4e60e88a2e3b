import type { Clock } from '../base/clock.ts';
import type { Vault } from '../base/secrets/vault.ts';
import type { Found } from '../page/find/found.ts';
import type { Runbook } from '../runbook/model.ts';
import type { Values } from '../runbook/values.ts';
import type { Target } from '../steps/target.ts';
import type { Lookout } from './lookout.ts';
import type { Observer, Use } from './observer.ts';
import type { People } from './people.ts';
import type { Answers } from './record/answers.ts';
import type { Place, RunEvent } from './record/events.ts';
import type { Evidence } from './record/evidence.ts';
import type { RunState } from './record/state.ts';
import type { Beginning, Foreseen } from './shown.ts';
import type { Pressed, Sight } from './sight.ts';
import type { Stage } from './stage.ts';

export interface RunOptions {
  /** Keeps a scrubbed trace, always or when the run is not done. */
  trace?: 'on' | 'retain-on-failure';
  dryRun: boolean;
  /** Answers every confirmation with yes. */
  yes: boolean;
  /** Starts at this chapter or screen. */
  from?: string;
  /** How long (ms) an element or a screen is waited for. */
  timeout: number;
}

/** What was ticked or typed since the page was last acted on, and how to do it again. */
export interface Entered {
  target: Target;
  found: Found;
  place: Place;
  /** Enters it again; false when it is there after all. */
  again: (found: Found) => Promise<boolean>;
  /** Whether it is also looked for where it was drawn anew. */
  anew: () => boolean;
  /** Whether the same field has lost it, now that it holds `value`. */
  isLostTo: (value: string) => boolean;
  /** Whether the page may have changed since by itself. */
  byItself: () => boolean;
}

/** One session of a run while it goes on: what its parts share. */
export interface Running {
  runbook: Runbook;
  values: Values;
  vault: Vault;
  clock: Clock;
  stage: Stage;
  lookout: Lookout;
  sight: Sight;
  evidence: Evidence;
  people?: People;
  observer?: Observer;
  answers: Answers;
  state: RunState;
  options: RunOptions;
  signal: AbortSignal;
  tell: (event: RunEvent) => void;
  /** What was found since the screen showed. */
  uses: Use[];
  /** What the screen's first step is about, found at the moment (ms since the epoch) when the screen was seen. */
  ahead?: Beginning & { found: Found; at: number };
  foreseen?: Foreseen;
  /** The step that the screen is begun with, where the first ones are done already. */
  from?: number;
  /** What was entered since the page was last acted on. */
  entered: Entered[];
  /** What was pressed last, until something else has shown or is looked for. */
  pressed?: Pressed;
  /** The last step has changed something on the page, and nothing was looked at since. */
  acted?: boolean;
  /** When something was last acted on, or keys were pressed (ms since the epoch). */
  lastAct?: number;
  /** When something was last chosen or ticked (ms since the epoch), until something else is looked for. */
  chosen?: number;
  /** What is typed when the browser itself asks for a text. */
  answer?: string;
  /** Where the procedure is now. */
  place: Place;
  /** The chapter that a person began at a screen of their choice. */
  byHand?: string;
}
