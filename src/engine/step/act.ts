import { StepFailure } from '../../base/errors.ts';
import type { Found } from '../../page/find/found.ts';
import type { Box } from '../../page/in-page/box.ts';
import type { PlacedStep } from '../../runbook/model.ts';
import type { Target } from '../../steps/target.ts';
import type { Running } from '../running.ts';
import { LeftOut, lossOf } from './locate.ts';

export interface Acting {
  signal: AbortSignal;
  timeout: number;
}

/** What an act may change: the whole screen, or the field alone. `first`: ms for the first attempt. */
export type Act = (
  changes: 'screen' | 'field',
  work: (options: Acting, pictured?: Box) => Promise<void>,
  first?: number,
) => Promise<void>;

/** Obstacles before one element that whoever observes the run may clear: a dialog, then a box to tick. */
const most = 3;

/** How an element is acted on: after its picture, watched for troubles, and again when an obstacle before it was cleared. */
export function actOn(
  found: Found,
  { step, target }: { step: PlacedStep; target: Target },
  running: Running,
  patience: number,
): Act {
  const { evidence, lookout, observer } = running;
  return async (changes, work, first = patience) => {
    const pictured = await evidence.beforeAct(running.place, found, changes);
    const guarded = (time: number) => lookout.guarded((signal) => work({ signal, timeout: time }, pictured));
    // What must not happen twice is not begun again after an interruption: nobody knows whether it was done.
    const attempt = (time: number) => (step.keys.once ? guarded(time) : lookout.goingOn(() => guarded(time)));
    for (let obstacles = 0; ; obstacles++) {
      const at = Date.now();
      try {
        await attempt(obstacles ? patience : first);
        running.lastAct = at;
        return;
      } catch (failure) {
        const loss = failure instanceof StepFailure && lossOf(step, target, failure, running);
        if (!loss || obstacles === most) throw failure;
        const is = await observer?.blocked?.({ ...loss, found });
        if (is === 'leave-out') throw new LeftOut(loss.failure);
        if (!is) throw failure;
      }
    }
  };
}
