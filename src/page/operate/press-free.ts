import { wasSent } from './failure.ts';
import type { Budget, Operand } from './operand.ts';
import { steppingAside } from './step-aside.ts';

type Where = ReturnType<Budget> & { position?: Operand['spot'] };

/** Presses an element, beside what is a part of it and comes over its middle with the mouse each time. */
export async function pressFree(
  operand: Operand,
  budget: Budget,
  press: (where: Where) => Promise<void>,
): Promise<void> {
  const { signal, timeout } = budget();
  const elsewhere = new AbortController();
  let position: Operand['spot'];
  const goElsewhere = (spot: Operand['spot']): void => {
    position = spot;
    elsewhere.abort();
  };
  const either = signal ? AbortSignal.any([signal, elsewhere.signal]) : elsewhere.signal;
  try {
    await steppingAside(operand, budget, () => press({ signal: either, timeout }), goElsewhere);
  } catch (error) {
    if (!position || wasSent(error)) throw error;
    await steppingAside(operand, budget, () => press({ ...budget(), position }));
  }
}
