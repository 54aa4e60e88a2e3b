import { StepFailure } from '../../base/errors.ts';
import type { PlacedStep } from '../../runbook/model.ts';
import type { Running } from '../running.ts';
import { whyNot } from './why-not.ts';

/** How things stand while something is waited for, as one picture of it: evidence for the customer, and for the manual. */
export async function showMeanwhile(
  { meanwhile = [] }: PlacedStep,
  running: Running,
  perform: (step: PlacedStep) => Promise<void>,
): Promise<void> {
  const before = running.place;
  try {
    await running.evidence.asOnePicture(before, 'waiting', async () => {
      for (const [step, placed] of meanwhile.entries()) {
        running.place = { ...before, step };
        if (!(await whyNot(placed, running))) await perform(placed);
      }
    });
  } catch (error) {
    // It is no part of the procedure: what is waited for may come all the same.
    if (!(error instanceof StepFailure)) throw error;
  } finally {
    running.place = before;
  }
}
