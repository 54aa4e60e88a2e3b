import { TejunError } from '../base/errors.ts';
import { DryRunOver, Interrupted, Parked } from './record/ends.ts';
import type { RunStatus } from './record/events.ts';
import type { Running } from './running.ts';
import { questionFacts } from './step/questions.ts';

/** How a session ended. */
export interface Outcome {
  status: RunStatus;
  exitCode: number;
  error?: unknown;
  until?: Date;
}

/** What an error means for the run, with its last picture and words where it waits. */
export async function endedBy(error: unknown, running: Running): Promise<Outcome> {
  if (!(error instanceof Parked)) return outcomeOf(error, running.signal);
  await running.evidence.takeLast(running.place, error.question ? 'asked' : 'extra').catch(() => {});
  // That the run waits is its last word: pictures are told before.
  await running.evidence.drain();
  const { until, question } = error;
  const ask = question && questionFacts(question);
  running.tell({ type: 'parked', place: { ...running.place }, until: until?.toISOString(), reason: error.text, ask });
  return { status: 'parked', exitCode: 4, error, until };
}

export function outcomeOf(error: unknown, signal: AbortSignal): Outcome {
  if (signal.aborted) return { status: 'interrupted', exitCode: 130, error: new Interrupted() };
  if (error instanceof DryRunOver) return { status: 'stopped', exitCode: 0, error };
  if (error instanceof Interrupted) return { status: 'interrupted', exitCode: 130, error };
  if (error instanceof TejunError)
    return { status: error.exitCode === 3 ? 'stopped' : 'failed', exitCode: error.exitCode, error };
  return { status: 'failed', exitCode: 70, error };
}
