import type { Locator } from 'playwright';
import { settle } from '../effect.ts';
import { cannot, explain, isGone } from '../failure.ts';
import { type Budget, type Operand, type OperateOptions, startBudget } from '../operand.ts';
import { pressBox } from '../press-box.ts';
import { reading } from '../reading.ts';
import { setOut } from '../set-out.ts';
import type { Ask } from './ask.ts';
import { wayThrough } from './cascade.ts';
import { chooseNative } from './choose-native.ts';
import { chooseSuggested } from './choose-suggested.ts';
import type { Chooser } from './chooser.ts';
import { type Choice, shows } from './match-option.ts';
import { missing, NoOption, notChosen, standsThere, unusable } from './not-chosen.ts';
import { Popup } from './popup.ts';
import { type Sought, seekOption } from './seek-option.ts';

export type { Choice } from './match-option.ts';

export interface ChooseOptions extends OperateOptions {
  /** Other words for an entry that is not there, while its list is open. */
  instead?: (failure: NoOption) => Promise<Choice | undefined>;
}

/**
 * Chooses in a select, combo box, list box, radio group, menu or split button: each of `choices` is one entry, by
 * alternative words. What is chosen already stays chosen; the choice is shown afterwards.
 */
export async function choose(operand: Operand, choices: readonly Choice[], options: ChooseOptions): Promise<void> {
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
  try {
    const chooser = await reading(operand.locator, 'chooser', budget);
    await ways[chooser.kind](operand, choices, budget, ask, chooser);
  } catch (error) {
    throw await explain(error, operand, cannot(operand, 'で選べません', 'choose in'), options);
  }
}

type Way = (operand: Operand, choices: readonly Choice[], budget: Budget, ask: Ask, chooser: Chooser) => Promise<void>;

const ways: Record<Chooser['kind'], Way> = {
  select: chooseNative,
  suggested: chooseSuggested,
  group: async (operand, choices, budget, ask, chooser) => {
    const group = new Popup(operand, budget, chooser);
    for (const choice of choices) await takeStanding(group, choice, ask);
  },
  popup: async (operand, choices, budget, ask, chooser) => {
    const standing = choices.find((choice) => chooser.alike.some((text) => shows(text, choice)));
    if (standing) throw standsThere(operand, standing);
    await takeAll(new Popup(operand, budget, chooser), choices, ask);
  },
  cell: async (operand, choices, budget, ask, chooser) => {
    const popup = new Popup(operand, budget, chooser);
    const [before] = await popup.shown();
    const field = fieldOfCell(operand);
    await popup.openCell(field);
    if (!(await field.count())) return takeAll(popup, choices, ask);
    const inside = { ...operand, locator: field };
    const inner = await reading(field, 'chooser', budget);
    try {
      await ways[inner.kind](inside, choices, budget, ask, inner);
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
  },
};

/** What a cell has turned into, if that is a list of its own kind. */
function fieldOfCell({ frame }: Operand): Locator {
  return frame.locator(':focus:is(select,[role=combobox],[aria-haspopup],[aria-expanded])').last();
}

async function takeAll(popup: Popup, choices: readonly Choice[], ask: Ask): Promise<void> {
  for (const choice of choices) await takeFromPopup(popup, choice, choices.length > 1, ask);
  // A menu's entry may have led away from the page.
  if (choices.length > 1 && (await openNow(popup))) await popup.close();
}

async function takeStanding(group: Popup, asked: Choice, ask: Ask): Promise<void> {
  const { choice, sought } = await ask(asked, async (one) => ({ choice: one, sought: await seekOption(group, one) }));
  if (sought.item.disabled) throw unusable(group.operand, choice);
  if (sought.item.selected) return;
  await pressEntry(group, choice, sought);
  const selected = async (): Promise<boolean> => (await seekOption(group, choice)).item.selected;
  // Entries of a menu have no state that could be looked at.
  if (sought.item.role.startsWith('menuitem') || (await settle(selected, Boolean, group.budget, 3_000)).good) return;
  throw notChosen(group.operand, choice, []);
}

async function takeFromPopup(popup: Popup, whole: Choice, several: boolean, ask: Ask, again = false): Promise<void> {
  const { operand, budget } = popup;
  const before = await popup.shown();
  if (!(await openNow(popup)) && !(await popup.open())) popup.seen.clear();
  const way = await wayThrough(popup, whole);
  for (const part of way.slice(0, -1)) await openEntry(popup, part, await seekOption(popup, part));
  const last = way.at(-1) ?? whole;
  const { choice, sought } = await ask(last, async (one) => ({ choice: one, sought: await seekOption(popup, one) }));
  const { item } = sought;
  if (item.disabled) throw unusable(operand, choice);
  const words = [...choice, item.text];
  const named = (texts: string[]): boolean => texts.some((text) => shows(text, words));
  // Pressing what a list of several has chosen already would take it away.
  if (item.selected && named(before)) return several ? undefined : popup.close();

  await pressEntry(popup, choice, sought);
  // The entry of a menu does something; only one that is shown afterwards was chosen.
  if (item.role === 'menuitem' && (way.length === 0 || operand.role === 'button')) return;
  const taken = async (): Promise<{ good: boolean; texts?: string[] }> => {
    const [{ chosen }, texts] = await Promise.all([
      pressed(popup),
      popup.shown(1_500).catch((error: Error) => {
        // A list that leads to another page goes away with the page.
        if (isGone(error) || error.name === 'TimeoutError') return undefined;
        throw error;
      }),
    ]);
    return { good: chosen || !texts || named(texts), texts };
  };
  const after = await settle(taken, (now) => now.good, budget, 3_000);
  const { texts } = after.last;
  if (!texts) return;
  if (!after.good && texts[0] === before[0]) {
    // A list that still moves may take the entry away from under the mouse.
    if (!again && !(await pressed(popup)).landed)
      return takeFromPopup(popup, choice === last ? whole : choice, several, ask, true);
    throw notChosen(operand, choice, texts.slice(0, 1));
  }
  if (!several) await putAway(popup, item.text);
}

/** What goes away with its page was pressed. */
function pressed(popup: Popup): Promise<{ chosen: boolean; landed: boolean }> {
  return popup.pressed(1_500).catch(() => ({ chosen: false, landed: true }));
}

/** Opens what lies under an entry on the way to another. Pressing one of a tree would choose it. */
async function openEntry(popup: Popup, choice: Choice, sought: Sought): Promise<void> {
  const entry = popup.entry(sought.index, sought.item);
  if (sought.item.role !== 'treeitem' || !(await takesFocus(entry, popup.budget)))
    return pressEntry(popup, choice, sought);
  await popup.operand.page.keyboard.press('ArrowRight');
}

async function takesFocus(entry: Locator, budget: Budget): Promise<boolean> {
  await entry.focus(budget());
  return entry.evaluate((node) => node.matches(':focus'), undefined, budget());
}

/** The list may be drawn anew while it opens: then its entry is sought again. */
async function pressEntry(popup: Popup, choice: Choice, { index, item }: Sought): Promise<void> {
  let entry = popup.entry(index, item);
  if (item.role === 'menuitem') await setOut(entry, popup.budget);
  for (let tries = 0; tries < 3; tries++) {
    try {
      // Their inputs are often hidden behind something drawn.
      if (/^(radio|checkbox)$/.test(item.role)) await pressBox(entry, popup.budget);
      else await entry.click(popup.budget(tries < 2 ? 3_000 : undefined));
      return;
    } catch (error) {
      if (isGone(error)) return;
      if (!/not attached|not visible/.test((error as Error).message) && (await entry.count())) throw error;
      const again = await seekOption(popup, choice);
      entry = popup.entry(again.index, again.item);
    }
  }
  throw missing(popup.operand, choice, [...popup.seen]);
}

async function openNow(popup: Popup): Promise<boolean> {
  return popup.opened && (await popup.read().catch(() => [])).length > 0;
}

/** Closes a list that stays open; one that leads to another page goes away with this one, maybe a little later. */
async function putAway(popup: Popup, taken: string): Promise<void> {
  try {
    if (await staysOpen(popup, taken)) await popup.close();
  } catch (error) {
    if (!isGone(error) && (await isThere(popup))) throw error;
  }
}

async function staysOpen(popup: Popup, taken: string): Promise<boolean> {
  const isShut = async (): Promise<boolean> => {
    if (!(await isThere(popup))) return true;
    // What has appeared since may be a part of the page that the choice brought: what was taken is not in it.
    const there = await popup.read(false, 600);
    return !there.some(({ text }) => text === taken) || popup.saysClosed(600);
  };
  return !(await settle(isShut, Boolean, popup.budget, 600)).good;
}

async function isThere({ operand }: Popup): Promise<boolean> {
  return (await operand.locator.count()) > 0;
}
