import { notePressed } from '../hand/last-pressed.ts';
import type { Folding } from '../in-page/read/folding.ts';
import { noEffect, settle } from './effect.ts';
import { cannot, explain } from './failure.ts';
import { whenHeard } from './heard.ts';
import { type Budget, called, type Operand, type OperateOptions, startBudget } from './operand.ts';
import { reading } from './reading.ts';
import { steppingAside } from './step-aside.ts';

/** Milliseconds for a part to open after something else has gone from the page. */
const late = 700;

/** Opens what the element is the title of; presses nothing when it is open already. */
export async function unfold(operand: Operand, options: OperateOptions): Promise<void> {
  const budget = startBudget(options);
  const read = (atMost?: number) => reading(operand.locator, 'folding', () => budget(atMost));
  const arrow = operand.locator.locator('words={"kind":"unfolder"}');
  try {
    if ((await read()).state === 'open') return;
    await whenHeard(operand, budget);
    // What is open only under the mouse shuts before it is told how much there is to read.
    await steppingAside(operand, budget, () => arrow.hover(budget()));
    let before = await read();
    // Nothing may tell whether it is open: a press that has shut it is made up for by another.
    for (let presses = 0; presses < 2; presses++) {
      if (before.state === 'open') return;
      await steppingAside(operand, budget, () => arrow.click(budget()));
      notePressed(operand, undefined);
      const shut = before;
      const look = async () =>
        (await operand.locator.count()) ? read(1_000).catch(goneMeanwhile(shut)) : withoutTitle(operand, shut, budget);
      const { good, last } = await settle(look, (now) => answered(shut, now), budget);
      if (!good) break;
      if (last.state === 'open' || (last.state !== 'shut' && last.length >= before.length)) return;
      // What went away may have been something else, and the answer to the press is still to come.
      const comes = (now: Folding) => now.state === 'open' || now.length > last.length;
      if ((await settle(look, comes, budget, late)).good) return;
      before = last;
    }
  } catch (error) {
    throw await explain(error, operand, cannot(operand, 'を展開できません', 'unfold'), options);
  }
  const it = called(operand);
  throw noEffect({
    ja: `${it.ja}を展開しようとしましたが、開きません。`,
    en: `Tried to unfold ${it.en}, but it does not open.`,
  });
}

/** A title may stand there only while its part is shut: then there is more to read than the page had beside it. */
async function withoutTitle(operand: Operand, shut: Folding, budget: Budget): Promise<Folding> {
  const { length } = await operand.frame.locator('body').innerText(budget());
  return length > shut.length - operand.name.length ? { ...shut, state: 'open', length } : shut;
}

/** A title that goes away while it is asked is as it was, until the next look. */
function goneMeanwhile(shut: Folding): (error: Error) => Folding {
  return (error) => {
    if (error.name !== 'TimeoutError') throw error;
    return shut;
  };
}

function answered(before: Folding, now: Folding): boolean {
  const changed = now.look !== before.look || now.length !== before.length;
  // One that is known to be shut alone, as its part is cut away then, is told by that.
  return now.state === 'open' || now.state !== before.state || (now.state === 'unknown' && changed);
}
