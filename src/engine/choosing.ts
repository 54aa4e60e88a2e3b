import type { Found } from '../page/found.ts';
import { type Choice, NoOption } from '../page/operate/index.ts';
import type { PlacedStep } from '../runbook/model.ts';
import type { Target } from '../steps/target.ts';
import { advised, isAgreed } from './advice.ts';
import { lossOf } from './locate.ts';
import type { Running } from './running.ts';

/** Chooses; when the list has no such option, whoever observes the run may know what it is called now. */
export async function chooseAsCalled(
  choices: readonly Choice[],
  work: (choices: readonly Choice[]) => Promise<void>,
  { step, target, found }: { step: PlacedStep; target: Target; found: Found },
  running: Running,
): Promise<void> {
  const { observer } = running;
  let wanted = choices;
  for (let left = choices.length; ; left--) {
    try {
      return await work(wanted);
    } catch (failure) {
      if (!(failure instanceof NoOption) || !observer || left === 0 || !wanted.includes(failure.choice)) throw failure;
      const { choice, there } = failure;
      const loss = { ...lossOf(step, target, failure, running), found, choice, there };
      const advice = await observer.adviseOption?.(loss);
      if (advice && !(await isAgreed(advice, running))) throw advised(failure, advice);
      const other = advice ? advice.option : await observer.missingOption?.(loss);
      if (!other) throw failure;
      wanted = wanted.map((one) => (one === choice ? [other] : one));
    }
  }
}
