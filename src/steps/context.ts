import type { Secret } from '../base/secrets/secret.ts';
import type { Text } from '../base/text.ts';
import type { Target } from './target.ts';

/** An element on the screen, as steps handle it. */
export interface Element {
  /** `answer` is for the browser, should it ask for a text before anything else is pressed. */
  press: (options?: { times?: number; button?: 'left' | 'right'; answer?: string }) => Promise<void>;
  /** The value is given as the runbook writes it: what it stands for is seen only where it is typed. */
  fill: (template: string, options?: { plainField?: boolean }) => Promise<void>;
  choose: (options: string[][]) => Promise<void>;
  check: (on: boolean) => Promise<void>;
  upload: (files: string[]) => Promise<void>;
  hover: () => Promise<void>;
  unfold: () => Promise<void>;
  /** Onto what else is sought, so many px from there, or so many px from where it is. */
  drag: (to: { onto?: Target; right?: number; down?: number }) => Promise<void>;
}

export interface Question {
  id: string;
  text: Text;
  hidden?: boolean;
  pattern?: string;
  /** It is answered by what a person does at the screen, not by words. */
  atScreen?: boolean;
  /** `${NAME}` of an input that answers in place of a person. */
  from?: string;
  /** How long (ms) the page stays open for the answer when nobody is at the terminal. */
  for?: number;
}

/** What a step may do. The engine implements it; steps know neither browsers nor files. */
export interface StepContext {
  /** The alternatives that words with `${…}` stand for. */
  words: (words: string[]) => string[];
  /** A text with its `${…}` filled in. A secret is a value of its own and refused inside a longer text. */
  text: (template: string) => string;
  /** A value as it is: text, list or secret. */
  value: (template: string) => string | string[] | Secret;
  /** Waits until the one usable element shows. */
  locate: (target: Target) => Promise<Element>;
  /** Whether it shows now. */
  sees: (target: Target) => Promise<boolean>;
  /** Waits until one of the targets shows; its index, or -1 when the time (ms) is over. */
  waitFor: (targets: Target[], timeout?: number) => Promise<number>;
  /** That the target does not show, and what does. */
  missing: (target: Target) => Promise<{ ja: string; en: string }>;
  keys: (keys: string) => Promise<void>;
  /** An address as the runbook writes it; it must lie on one of its origins. */
  open: (template: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Answers the browser's sign-in dialog; both are templates, revealed only to the browser. */
  signIn: (user: string, password: string) => Promise<void>;
  /** Closes the current tab and goes on in the one before. Waits for a tab that closes by itself. */
  closeTab: () => Promise<void>;
  /** Goes on in the tab that shows the target. */
  goToTab: (target: Target) => Promise<void>;
  capture: () => Promise<void>;
  /** Performs other steps, e.g. how to look again. */
  steps: (steps: unknown[]) => Promise<void>;
  /** Performs the steps that show how things stand meanwhile, and takes the picture of it. */
  meanwhile: () => Promise<void>;
  /** Answered by a person, an input or an earlier answer; parks the run when nobody is there. */
  ask: (question: Question) => Promise<string>;
  /** A person's yes; no stops the run. */
  confirm: (question: Question) => Promise<void>;
  /** A person does this screen; over when the target shows or they say so. */
  handover: (question: Question, until?: Target) => Promise<void>;
  /** Keeps an answer under a name for `${NAME}`. */
  remember: (name: string, value: string, hidden: boolean) => void;
  /** Ends the session until then; `reason` says what is waited for. */
  park: (ms: number, reason: Text) => Promise<never>;
  now: () => Date;
  /** When the step was begun in this run, also before a park. */
  since: () => Date;
  /** `final`: trying again would do no good. */
  fail: (code: string, text: Text, details?: { hint?: Text; final?: boolean }) => never;
}
