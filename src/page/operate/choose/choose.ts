import { settle } from '../effect.ts';
import { cannot, explain } from '../failure.ts';
import { whenHeard } from '../heard.ts';
import { type Budget, type Operand, type OperateOptions, startBudget } from '../operand.ts';
import { reading } from '../reading.ts';
import type { Ask } from './ask.ts';
import { chooseInCell } from './choose-in-cell.ts';
import { chooseNative, Replaced } from './choose-native.ts';
import { chooseSuggested } from './choose-suggested.ts';
import type { Chooser } from './chooser.ts';
import { type Choice, shows } from './match-option.ts';
import { NoOption, notChosen, standsThere, unusable } from './not-chosen.ts';
import { Popup } from './popup.ts';
import { pressEntry, pressed } from './press-entry.ts';
import { seekOption } from './seek-option.ts';
import { takeFromPopup } from './take-from-popup.ts';

export type { Choice } from './match-option.ts';

export interface ChooseOptions extends OperateOptions {
  /** Other words for an entry that is not there, while its list is open. */
  instead?: (failure: NoOption) => Promise<Choice | undefined>;
}

/**
 * Chooses in a select, combo box, list box, radio group, menu or split button: each of `choices` is one entry, by
 * alternative words. What is chosen already stays chosen; the choice is shown afterwards. Resolves to whether each choice
 * was seen to stand in the browser's own list or among buttons, where to choose it once more changes nothing.
 */
export async function choose(operand: Operand, choices: readonly Choice[], options: ChooseOptions): Promise<boolean> {
  let left = startBudget(options);
  const budget: Budget = (most) => left(most);
  const ask: Ask = async (choice, look) => {
    try {
      return await look(choice);
    } catch (error) {
      const other = error instanceof NoOption ? await options.instead?.(error) : undefined;
      if (!other) throw error;
      // A person may have taken their time.
      left = startBudget(options);
      return look(other);
    }
  };
  const take = async (): Promise<boolean> => {
    const chooser = await reading(operand.locator, 'chooser', budget);
    return ways[chooser.kind](operand, choices, budget, ask, chooser);
  };
  try {
    return await take().catch((error: unknown) => {
      if (error instanceof Replaced) return take();
      throw error;
    });
  } catch (error) {
    throw await explain(error, operand, cannot(operand, 'で選べません', 'choose in'), options);
  }
}

/** Resolves as `choose` does. */
type Way = (
  operand: Operand,
  choices: readonly Choice[],
  budget: Budget,
  ask: Ask,
  chooser: Chooser,
) => Promise<boolean>;

const ways: Record<Chooser['kind'], Way> = {
  select: chooseNative,
  suggested: async (operand, choices, budget, ask) => {
    await chooseSuggested(operand, choices, budget, ask);
    return false;
  },
  group: async (operand, choices, budget, ask, chooser) => {
    const group = new Popup(operand, budget, chooser);
    await whenHeard(operand, budget);
    let stands = true;
    for (const choice of choices) stands = (await takeStanding(group, choice, ask)) && stands;
    return stands;
  },
  popup: async (operand, choices, budget, ask, chooser) => {
    const standing = choices.find((choice) => chooser.alike.some((text) => shows(text, choice)));
    if (standing) throw standsThere(operand, standing);
    await takeFromPopup(new Popup(operand, budget, chooser), choices, ask);
    return false;
  },
  cell: async (operand, choices, budget, ask, chooser) => {
    await chooseInCell(operand, choices, budget, ask, chooser, (field, inner) =>
      ways[inner.kind](field, choices, budget, ask, inner),
    );
    return false;
  },
};

/** False where nothing shows that it is chosen. */
async function takeStanding(group: Popup, asked: Choice, ask: Ask, again = false): Promise<boolean> {
  const { choice, sought } = await ask(asked, async (one) => ({ choice: one, sought: await seekOption(group, one) }));
  if (sought.item.disabled) throw unusable(group.operand, choice);
  if (sought.item.selected) return true;
  await pressEntry(group, choice, sought);
  // Where a dialog asks back, its answer decides.
  const taken = async (): Promise<boolean> =>
    (await seekOption(group, choice)).item.selected || (await pressed(group)).asks;
  // Entries of a menu have no state that could be looked at.
  if (sought.item.role.startsWith('menuitem')) return false;
  if ((await settle(taken, Boolean, group.budget, 3_000)).good) return true;
  // A group that was drawn anew meanwhile may never have heard of it.
  if (group.redrawn && !again && sought.item.role === 'radio') return takeStanding(group, choice, ask, true);
  throw notChosen(group.operand, choice, []);
}
