import { settle } from './effect.ts';
import { radioStays, stays } from './not-ticked.ts';
import type { Budget, Operand } from './operand.ts';
import { pressBoxAnew } from './press-box.ts';
import type { Ink } from './read-ink.ts';
import type { Tick } from './read-tick.ts';
import { reading } from './reading.ts';
import { steppingAside } from './step-aside.ts';

/** An empty box is not ticked, of whatever make: so much may be painted in one. */
const bare = 0.3;
/** The mouse over a box changes its colours by less. */
const least = 0.15;

/**
 * Ticks or clears a box that tells its state by its look alone: there is more painted of one that is ticked. What a press
 * did the wrong way round, a second one undoes.
 */
export async function checkByLook(operand: Operand, on: boolean, first: Tick, budget: Budget): Promise<boolean> {
  const paint = () => reading(operand.locator, 'ink', budget);
  const read = async () => ({ ...(await reading(operand.locator, 'tick', budget)), ...(await paint()) });
  let before = { ...first, ...(await paint()) };
  if (!on && before.ink < bare) return false;
  if (!on && first.radio) throw radioStays(operand);
  for (let presses = 0; presses < 2; presses++) {
    await steppingAside(operand, budget, () => pressBoxAnew(operand.locator, budget));
    const was = before;
    const isOther = (now: Tick & Ink) =>
      now.state !== was.state || now.look !== was.look || Math.abs(now.ink - was.ink) > least;
    const { good, last } = await settle(read, (now) => isOther(now) && !now.moves, budget);
    if (!good) break;
    const more = last.state === 'unknown' ? last.ink - was.ink : last.state === 'on' ? 1 : -1;
    if (Math.abs(more) <= least || more > 0 === on) return true;
    before = last;
  }
  throw stays(operand, on);
}
