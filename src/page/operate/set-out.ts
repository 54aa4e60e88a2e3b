import type { Locator } from 'playwright';
import type { Budget } from './operand.ts';
import { elementTold, reading } from './reading.ts';

/**
 * Moves the mouse a little way towards an entry of a menu that has opened beside the entry under the mouse. Menus stay open
 * while the mouse is on its way to them, and tell that by how it sets out: one that jumps comes from nowhere.
 */
export async function setOut(entry: Locator, budget: Budget): Promise<void> {
  const way = await reading(entry, 'way', budget);
  if (!way) return;
  const { id, ...position } = way;
  // Gone or covered by now, it is nothing to set out from.
  await elementTold(entry, id)
    .then((from) => from.hover({ ...budget(500), position, force: true }))
    .catch(() => undefined);
}
