import type { Settled } from '../effect.ts';
import type { Budget, Operand } from '../operand.ts';
import { reading } from '../reading.ts';
import { watchAsked } from '../watch-stir.ts';
import type { NativeList } from './native-list.ts';
import { noteMarks, staysMarked } from './own-marks.ts';

/** How often a list is chosen in that is drawn anew each time, and milliseconds until it is looked at for that. */
const [most, soon] = [5, 700];

/**
 * Chooses, and looks what has come of it. A list that is drawn anew without the choice, as a page does that is still being
 * built, is chosen in again where nothing else came of it: what a list of things to do has done must not be done twice.
 */
export async function mark(
  operand: Operand,
  before: NativeList,
  wanted: readonly number[],
  settled: (time?: number) => Promise<Settled<NativeList>>,
  budget: Budget,
): Promise<Settled<NativeList>> {
  const { locator, frame, page } = operand;
  const text = () => reading(frame.locator('body'), 'textOfAll', budget);
  for (let list = before, times = 1; ; times++) {
    // As by hand, the field before is left: its page may look at it only then.
    const [shown] = await Promise.all([text(), locator.focus(budget())]);
    const asked = watchAsked(page);
    try {
      const all = new Set([...staysMarked(page, list), ...wanted]);
      await locator.selectOption(
        [...all].map((index) => ({ index })),
        budget(),
      );
      noteMarks(page, list, wanted);
      const { good, last } = await settled(soon);
      const isAnew = last.id !== list.id && isSame(last, list) && !asked.yet() && (await text()) === shown;
      // Many pages show the choice only when their server has taken it.
      if (good || times === most || !isAnew) return good ? { good, last } : await settled();
      list = last;
    } finally {
      asked.stop();
    }
  }
}

function isSame(now: NativeList, before: NativeList): boolean {
  const state = ({ items }: NativeList): string => JSON.stringify(items);
  return state(now) === state(before);
}
