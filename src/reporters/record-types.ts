import type { Where } from '../base/errors.ts';
import type { Text } from '../base/text.ts';
import type { CaptureFacts, Environment, ErrorFacts, Place, RunStatus, Told } from '../engine/record/events.ts';

/** One of the events, as it is kept. */
export type ToldOf<T extends Told['type']> = Extract<Told, { type: T }>;

/** What happened beside the steps; said where it happened. */
export type Happening = ToldOf<
  | 'trouble'
  | 'retrying'
  | 'recovered'
  | 'dialog'
  | 'refused'
  | 'emptied'
  | 'asked'
  | 'answered'
  | 'parked'
  | 'once-settled'
>;

export interface StepRecord {
  /** From 0 on its screen. */
  index: number;
  kind: string;
  sentence: Text;
  where: Where;
  status: 'running' | 'done' | 'skipped' | 'failed' | 'parked' | 'interrupted';
  startedAt: string;
  ms?: number;
  reason?: Text;
  error?: ErrorFacts;
}

export interface ScreenRecord {
  id: string;
  title: Text;
  notes: Text[];
  url?: string;
  status: 'running' | 'done' | 'failed' | 'absent' | 'parked' | 'interrupted';
  startedAt: string;
  endedAt?: string;
  steps: StepRecord[];
  captures: CaptureFacts[];
  happenings: Happening[];
}

/** One walk through a chapter. */
export interface TryRecord {
  attempt: number;
  /** 0 before the first resume, 1 after it, … */
  session: number;
  status: 'running' | 'done' | 'already-done' | 'failed' | 'parked' | 'interrupted';
  startedAt: string;
  endedAt?: string;
  error?: ErrorFacts;
  screens: ScreenRecord[];
  /** Of no screen. */
  captures: CaptureFacts[];
  happenings: Happening[];
}

export interface ChapterRecord {
  id: string;
  title: Text;
  status: 'waiting' | TryRecord['status'];
  tries: TryRecord[];
}

/** The time between a start or a resume and the end of the browser's work. */
export interface SessionRecord {
  startedAt: string;
  endedAt?: string;
  environment: Environment;
}

export interface QuestionRecord {
  id: string;
  text: Text;
  hidden: boolean;
  place: Place;
  askedAt: string;
  answeredAt?: string;
  by?: ToldOf<'answered'>['by'];
}

/** A run as its events tell it. Times are as kept: ISO 8601 with offset. */
export interface RunRecord {
  runId: string;
  runbook: { path: string; title: Text; product?: Text; hash: string };
  key: string;
  /** Whom the work is done for. */
  customer?: string;
  /** Where each input came from. */
  inputs: Record<string, string>;
  status: 'running' | RunStatus;
  exitCode?: number;
  startedAt: string;
  endedAt?: string;
  sessions: SessionRecord[];
  chapters: ChapterRecord[];
  questions: QuestionRecord[];
  parked?: ToldOf<'parked'>;
  error?: ErrorFacts;
  hints: Text[];
  acceptedChanges: string[];
  /** Number of the last event. */
  seq: number;
}
