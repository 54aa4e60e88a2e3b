import type { ElementHandle } from 'playwright';
import { checkByLook } from './check-by-look.ts';
import { settle } from './effect.ts';
import { cannot, explain } from './failure.ts';
import { whenHeard } from './heard.ts';
import { radioStays, stays } from './not-ticked.ts';
import { type Operand, type OperateOptions, startBudget } from './operand.ts';
import { pressBoxAnew } from './press-box.ts';
import type { Tick } from './read-tick.ts';
import { reading, readingOf } from './reading.ts';
import { steppingAside } from './step-aside.ts';

/** Ticks the box, or clears it; presses nothing and resolves to false when it is so already. */
export async function check(operand: Operand, on: boolean, options: OperateOptions): Promise<boolean> {
  const budget = startBudget(options);
  const read = () => reading(operand.locator, 'tick', budget);
  try {
    await whenHeard(operand, budget);
    let before = await read();
    if (before.state === 'unknown') return await checkByLook(operand, on, before, budget);
    // A box of three states may need a second press to get from mixed to the state that is asked for, and so may one that
    // the page has drawn anew as it was before.
    for (let presses = 0; presses < 2; presses++) {
      if (isSo(before, on)) return presses > 0;
      if (before.radio && !on) throw radioStays(operand);
      const pressed = await steppingAside(operand, budget, () => pressBoxAnew(operand.locator, budget));
      const was = before;
      const { good, last } = await settle(read, (now) => isSo(now, on), budget);
      if (good) return true;
      // One that looks otherwise, and says the same as before, is not known to be either: a second press might undo the first.
      if (last.state === was.state && !(pressed && (await isAway(pressed)))) break;
      before = last;
    }
  } catch (error) {
    const attempt = on
      ? cannot(operand, 'にチェックを入れられません', 'tick')
      : cannot(operand, 'のチェックを外せません', 'clear');
    throw await explain(error, operand, attempt, options);
  }
  throw stays(operand, on);
}

/** Whether it says by now that it is the other way round; not where it does not tell, or has gone. */
export async function isTakenBack(operand: Operand, on: boolean, options: OperateOptions): Promise<boolean> {
  const now = await reading(operand.locator, 'tick', startBudget(options)).catch(() => undefined);
  return now?.state === (on ? 'off' : 'on');
}

async function isAway(part: ElementHandle): Promise<boolean> {
  return !(await readingOf(part, 'there').catch(() => true));
}

function isSo({ state }: Tick, on: boolean): boolean {
  // A box that showed its tick by a sign shows none without it.
  return on ? state === 'on' : state === 'off' || state === 'unknown';
}
