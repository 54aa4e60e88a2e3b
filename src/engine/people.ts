import type { Text } from '../base/text.ts';
import type { Question } from '../steps/context.ts';

/** Whoever can answer while the run goes on. Absent in unattended runs: questions park the run. */
export interface People {
  ask: (question: Question, signal: AbortSignal) => Promise<string>;
  /** `no` stops the run. */
  confirm: (question: Question, signal: AbortSignal) => Promise<boolean>;
  /** Resolves when the person says that the screen is done. */
  handover: (question: Question, signal: AbortSignal) => Promise<void>;
  /** Before each step with `--step`. */
  step?: (sentence: Text, signal: AbortSignal) => Promise<'yes' | 'skip' | 'always' | 'quit'>;
}
