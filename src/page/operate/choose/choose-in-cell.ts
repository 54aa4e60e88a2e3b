import type { Locator } from 'playwright';
import { settle } from '../effect.ts';
import { type Budget, type Operand, startBudget } from '../operand.ts';
import { reading } from '../reading.ts';
import type { Ask } from './ask.ts';
import type { Chooser } from './chooser.ts';
import { type Choice, shows } from './match-option.ts';
import { notChosen } from './not-chosen.ts';
import { Popup } from './popup.ts';
import { takeFromPopup } from './take-from-popup.ts';

/** Chooses in the cell of a grid, which shows its list, or turns into a field; `chooseIn` chooses in that. */
export async function chooseInCell(
  operand: Operand,
  choices: readonly Choice[],
  budget: Budget,
  ask: Ask,
  chooser: Chooser,
  chooseIn: (field: Operand, chooser: Chooser) => Promise<unknown>,
): Promise<void> {
  const popup = new Popup(operand, budget, chooser);
  const [before] = await popup.shown();
  const field = fieldOfCell(operand);
  await popup.openCell(field);
  if (!(await field.count())) return takeFromPopup(popup, choices, ask);
  const inside = { ...operand, locator: field };
  const inner = await reading(field, 'chooser', budget);
  try {
    await chooseIn(inside, inner);
  } catch (error) {
    // Left in any other way, the cell would take over what stands first in its list; the time may be over by now.
    const rest = startBudget({ timeout: 1_000 });
    if (await field.count()) await new Popup(operand, rest, chooser).escape().catch(() => undefined);
    throw error;
  }
  // Many grids take over what was chosen only when the field is left.
  if (await field.count()) await field.blur(budget());
  const look = async (): Promise<string> => (await popup.shown())[0] ?? '';
  const taken = (now: string): boolean => now !== before || choices.every((choice) => shows(now, choice));
  const { good, last } = await settle(look, taken, budget, 3_000);
  if (!good) throw notChosen(operand, choices.flat(), [last]);
}

/** What a cell has turned into, if that is a list of its own kind. */
function fieldOfCell({ frame }: Operand): Locator {
  return frame.locator(':focus:is(select,[role=combobox],[aria-haspopup],[aria-expanded])').last();
}
