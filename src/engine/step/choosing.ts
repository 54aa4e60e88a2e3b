import type { Found } from '../../page/find/found.ts';
import type { Choice, NoOption } from '../../page/operate/index.ts';
import type { PlacedStep } from '../../runbook/model.ts';
import type { Target } from '../../steps/target.ts';
import type { Running } from '../running.ts';
import { advised, isAgreed } from './advice.ts';
import { lossOf } from './locate.ts';

/** A list has no option of a step's words: whoever observes the run may know what it is called now. */
export async function optionInstead(
  failure: NoOption,
  { step, target, found }: { step: PlacedStep; target: Target; found: Found },
  running: Running,
): Promise<Choice | undefined> {
  const { observer } = running;
  const { choice, there } = failure;
  const loss = { ...lossOf(step, target, failure, running), found, choice, there };
  const advice = await observer?.adviseOption?.(loss);
  if (advice && !(await isAgreed(advice, running))) throw advised(failure, advice);
  const other = advice ? advice.option : await observer?.missingOption?.(loss);
  return other === undefined ? undefined : [other];
}
