import type * as z from 'zod';
import type { Where } from '../base/errors.ts';
import type { Text } from '../base/text.ts';
import type { ConditionText } from '../steps/condition.ts';
import type { Step } from '../steps/index.ts';
import type { ScopeText } from '../steps/target.ts';
import type { inputSpec } from './input-shape.ts';
import type { screenShape } from './screen-shape.ts';
import type { chapterShape, runbookShape } from './shape.ts';

/** A step with the place of its line. */
export interface PlacedStep extends Step {
  where: Where;
  look: PlacedStep[];
  /** What shows how things stand while it waits; empty: they can be seen already. */
  meanwhile?: PlacedStep[];
}

/** How to see that something has been done. */
export interface Done {
  /** `${done.NAME}`, when it is a fact of the journal or an operator's word. */
  fact?: string;
  condition?: ConditionText;
  look: PlacedStep[];
}

export interface Retry {
  times: number;
  delay?: number;
  backoff?: number;
}

export interface Trouble {
  id: string;
  shows: string[];
  in?: ScopeText;
  do: PlacedStep[];
  again?: string;
  stop: boolean;
  /** It only interrupts: the step goes on. */
  goOn: boolean;
  retry?: Retry;
  note?: Text;
  manual?: Pick<Screen['manual'], 'skip'>;
  where: Where;
}

type ScreenKeys = z.output<typeof screenShape>;

export interface Screen {
  id: string;
  title: Text;
  open?: string;
  newTab: boolean;
  shows?: ConditionText;
  optional: boolean;
  steps: PlacedStep[];
  trouble: Trouble[];
  note: Text[];
  volatile: string[][];
  timeout?: number;
  manual: NonNullable<ScreenKeys['manual']>;
  /** The screen has a title of its own, not its id. */
  titled: boolean;
  where: Where;
}

type ChapterKeys = z.output<typeof chapterShape>;

export interface Chapter {
  id: string;
  title: Text;
  doneWhen?: Done;
  eachSession: boolean;
  trouble: Trouble[];
  retry?: Retry;
  screens: Screen[];
  note: Text[];
  appendix: boolean;
  manual: NonNullable<ChapterKeys['manual']>;
  where: Where;
}

type RunbookKeys = z.output<typeof runbookShape>;

export type InputSpec = z.output<typeof inputSpec>;
export type InputType = InputSpec['type'];

/** A kind of characters that a password needs. */
export type CharacterClass = NonNullable<InputSpec['needs']>[number];

/** One procedure: what run, check and manual read. */
export interface Runbook {
  path: string;
  /** The text of each of its files, by its path from the runbook's folder. */
  texts: Record<string, string>;
  title: Text;
  product?: Text;
  publisher?: Text;
  label?: Text;
  history: NonNullable<RunbookKeys['history']>;
  origins: Record<string, string[]>;
  inputs: Record<string, InputSpec>;
  words: Record<string, string[]>;
  trouble: Trouble[];
  chapters: Chapter[];
  hint: Text[];
  trademarks: Text[];
  appendix: string[];
  redact: string[];
  volatile: string[][];
  style: Record<string, unknown>;
  /** Variants of the rehearsal console for the pictures of the manual, one list a walk. */
  walks: string[][];
}
