import type { Where } from '../../base/errors.ts';
import type { Text } from '../../base/text.ts';
import type { Refusal } from '../../page/browser/tabs.ts';

/** Where in the procedure something happened. `step` counts from 0 on its screen. */
export interface Place {
  chapter: string;
  screen?: string;
  step?: number;
  /** 1 for the first try of the chapter. */
  attempt: number;
  /** The declared trouble that is being recovered from; `step` then counts its steps. */
  trouble?: string;
}

export interface ErrorFacts {
  code: string;
  text: Text;
  hint?: Text;
  where?: Where;
  /** What the console itself said, e.g. the words of its error dialog. */
  console?: string;
}

export type Moment = 'arrived' | 'leaving' | 'trouble' | 'failed' | 'asked' | 'waiting' | 'extra';

/** Box in CSS px of the tab's viewport. */
export type MarkBox = [x: number, y: number, width: number, height: number];

export interface CaptureFacts {
  /** Relative to the run folder. */
  file: string;
  sha256: string;
  bytes: number;
  moment: Moment;
  url: string;
  viewport: { width: number; height: number };
  scale: number;
  marks: { step: number; box: MarkBox; role?: string }[];
  masks: { box: MarkBox; why: 'secret' | 'redact' }[];
  /** The dialog in front, and texts that always differ (clocks): told of pictures for manuals. */
  front?: MarkBox;
  volatile?: MarkBox[];
}

export interface QuestionFacts {
  id: string;
  text: Text;
  hidden: boolean;
  pattern?: string;
}

export interface Environment {
  tejun: string;
  node: string;
  platform: string;
  machine: string;
  operator: string;
  /** Fingerprint of the key that signs the record. */
  signedBy?: string;
  browser?: string;
  browserWhy?: Text;
  /** Public keys that were trusted although nobody signed their certificates. */
  trustedKeys?: string[];
}

/** Everything that happens, in order. Journal, terminal, reports and queues listen; the runner itself writes nothing. */
export type RunEvent =
  | {
      type: 'run-started';
      runId: string;
      runbook: { path: string; title: Text; product?: Text; hash: string };
      key: string;
      /** Whom the work is done for, when that is known. */
      customer?: string;
      environment: Environment;
      /** Where each input came from. */
      inputs: Record<string, string>;
      chapters: { id: string; title: Text }[];
      /** The chapter or screen that a person chose to begin at. */
      from?: string;
    }
  | { type: 'run-resumed'; environment: Environment; acceptedChanges?: string[]; from?: string }
  | { type: 'browser-started'; browser: string; why?: Text; trustedKeys?: string[] }
  | { type: 'chapter-started'; place: Place; title: Text }
  | { type: 'chapter-done'; place: Place; how: 'done' | 'already-done' }
  | { type: 'chapter-failed'; place: Place; error: ErrorFacts }
  | { type: 'screen-shown'; place: Place; title: Text; note?: Text[]; url: string; tab: number }
  | { type: 'screen-absent'; place: Place; title: Text }
  | { type: 'screen-left'; place: Place }
  | { type: 'step-started'; place: Place; kind: string; sentence: Text; where: Where }
  | { type: 'step-done'; place: Place; ms: number }
  | { type: 'step-skipped'; place: Place; reason: Text }
  | { type: 'step-failed'; place: Place; error: ErrorFacts }
  | { type: 'once-intended'; place: Place; key: string }
  | {
      type: 'once-settled';
      place: Place;
      key: string;
      outcome: 'done' | 'not-done';
      how: 'performed' | 'looked' | 'told';
    }
  | { type: 'trouble'; place: Place; trouble: string; words: string; note?: Text; interrupts?: boolean }
  | { type: 'retrying'; place: Place; delay: number; next: number; times: number }
  | { type: 'recovered'; place: Place; trouble: string; next: Text }
  | { type: 'captured'; place: Place; capture: CaptureFacts }
  | { type: 'dialog'; place: Place; kind: string; message: string; answer: string }
  | { type: 'refused'; place: Place; kind: Refusal['kind']; url: string }
  /** The page has taken back what the step entered; `again`: it was entered once more. */
  | { type: 'emptied'; place: Place; field: string; again: boolean }
  | { type: 'asked'; place: Place; question: QuestionFacts; until?: string }
  | {
      type: 'answered';
      place: Place;
      question: string;
      by: 'person' | 'input' | 'answer';
      /** The one-time code that was used, by its time step. */
      code?: { of: string; counter: number };
    }
  | { type: 'parked'; place: Place; until?: string; reason: Text; ask?: QuestionFacts }
  | { type: 'run-ended'; status: RunStatus; exitCode: number; error?: ErrorFacts; hints: Text[] };

export type RunStatus = 'done' | 'failed' | 'stopped' | 'interrupted' | 'parked';

/** An event as it is kept: numbered from 1, with the time with offset. */
export type Told = RunEvent & { seq: number; at: string };

export interface Listener {
  on: (event: Told) => void | Promise<void>;
  /** Called once after the last event. */
  end?: () => Promise<void>;
}
