import { settle } from '../effect.ts';
import { isGone } from '../failure.ts';
import { reading } from '../reading.ts';
import type { Ask } from './ask.ts';
import { goThrough, leadsElsewhere, wayThrough } from './cascade.ts';
import { quotedIn } from './echo.ts';
import { type Choice, isOption, shows, unmarked } from './match-option.ts';
import { maybeDone, notChosen, unusable } from './not-chosen.ts';
import type { Popup } from './popup.ts';
import { pressEntry, pressed } from './press-entry.ts';
import { seekOption } from './seek-option.ts';

/** Takes each of the choices from a list that opens, and makes sure that it is shown afterwards. */
export async function takeFromPopup(popup: Popup, choices: readonly Choice[], ask: Ask): Promise<void> {
  for (const choice of choices) await take(popup, choice, choices.length > 1, ask);
  // A menu's entry may have led away from the page.
  if (choices.length > 1 && (await openNow(popup))) await popup.close();
}

async function take(popup: Popup, whole: Choice, several: boolean, ask: Ask, again = false): Promise<void> {
  const { operand, budget } = popup;
  const before = await popup.shown();
  if (await isShown(popup, before[0], whole)) return;
  if (!(await openNow(popup)) && !(await popup.open())) popup.seen.clear();
  const way = await wayThrough(popup, whole);
  await goThrough(popup, way);
  const last = way.at(-1) ?? whole;
  const { choice, sought } = await ask(last, async (one) => ({ choice: one, sought: await seekOption(popup, one) }));
  const { item } = sought;
  if (item.disabled) throw unusable(operand, choice);
  const words = [...choice, item.text, ...quotedIn(item.text)];
  const named = (texts: string[]): boolean => texts.some((text) => shows(text, words));
  // Pressing what a list of several has chosen already would take it away.
  if (item.selected && named(before)) return several ? undefined : popup.close();

  await pressEntry(popup, choice, sought);
  // The entry of a menu does something; only one that is shown afterwards was chosen.
  if (item.role === 'menuitem' && (way.length === 0 || operand.role === 'button')) return;
  const taken = async (): Promise<{ good: boolean; asks: boolean; stays?: boolean; texts?: string[] }> => {
    const { chosen, asks, landed, acted, replaced, stays } = await pressed(popup);
    if (replaced) return { good: true, asks, stays };
    const texts = await shownUnlessLeft(popup);
    // A button behind one that keeps its own words does something, as the entry of a menu does.
    const done = chosen || acted || (landed && texts && countsOn(before, texts));
    return { good: done || asks || !texts || named(texts), asks, texts };
  };
  const after = await settle(taken, (now) => now.good, budget, 3_000);
  const { texts, asks, stays } = after.last;
  if (stays && !several) await leaveLoneList(popup);
  // The dialog that it opens is what came of it, and nothing that Escape is to shut.
  if (!texts || asks) return;
  if (after.good && leadsElsewhere(way, texts[0])) throw notChosen(operand, choice, texts.slice(0, 1));
  if (!after.good) {
    // A list that still moves may take the entry away from under the mouse, and put another there.
    const isSame = texts[0] === before[0];
    const landed = isSame && (await pressed(popup)).landed;
    if (isSame && !again && !landed) return take(popup, choice === last ? whole : choice, several, ask, true);
    if (landed && isOption(texts[0]!, [operand.name])) throw maybeDone(operand, choice);
    if (isSame || isOther(popup, before[0], texts[0])) throw notChosen(operand, choice, texts.slice(0, 1));
  }
  if (!several) await putAway(popup, item.text);
}

/** What is chosen; nothing where the list has led to another page and gone away with this one. */
async function shownUnlessLeft(popup: Popup): Promise<string[] | undefined> {
  try {
    return await soon(popup, 1_500, (limit) => popup.shown(limit));
  } catch (error) {
    if (isGone(error) || !(await isThere(popup))) return undefined;
    throw error;
  }
}

/** An answer within so many ms; of what is still there by then, which was only slow, within the time of the step. */
function soon<T>(popup: Popup, time: number, ask: (limit?: number) => Promise<T>): Promise<T> {
  return ask(time).catch(async (error: Error) => {
    if (error.name !== 'TimeoutError' || !(await isThere(popup))) throw error;
    return ask();
  });
}

/**
 * A combo box that is shut and shows the very words. Opening its list would be for nothing, and putting it away again may
 * take the dialog around with it.
 */
async function isShown(popup: Popup, text: string | undefined, choice: Choice): Promise<boolean> {
  const { role, locator } = popup.operand;
  if (role !== 'combobox' || text === undefined || !isOption(text, choice)) return false;
  return !(await locator.locator('xpath=self::input').count()) && (await popup.saysClosed());
}

/** A box that says only how many are chosen in it says one more, and nothing else than before. */
function countsOn(before: readonly string[], after: readonly string[]): boolean {
  const read = (text = ''): [count: number, rest: string] => [
    Number(/\d+/.exec(text)?.[0] ?? 0),
    text.replace(/\d+/, '').trim(),
  ];
  return after.some((text, at) => {
    const [[count, rest], [most, same]] = [read(before[at]), read(text)];
    return most === count + 1 && rest === same;
  });
}

/** Whether another entry of the list is shown now, which was not before. */
function isOther({ seen }: Popup, before = '', now = ''): boolean {
  return [...seen].some((text) => shows(now, [text]) && !shows(before, [text]));
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

/** What it belonged to is drawn anew, and not to be found behind its own list while that calls itself a dialog. */
async function leaveLoneList(popup: Popup): Promise<void> {
  const { good } = await settle(
    () => pressed(popup),
    (now) => !now.stays,
    popup.budget,
    600,
  );
  if (!good) await popup.operand.page.keyboard.press('Escape');
}

async function staysOpen(popup: Popup, taken: string): Promise<boolean> {
  const known = new Set(popup.seen);
  const isShut = async (): Promise<boolean> => {
    if (!(await isThere(popup))) return true;
    const there = await soon(popup, 600, (limit) => popup.read(false, limit));
    // What has appeared since may be a part of the page that the choice brought: what was taken, maybe with another tick before
    // it now, is not in it. But some lists of several offer no more what was taken, and stay open with the rest.
    const isRest = there.length > 0 && there.every(({ text }) => known.has(text));
    if (!there.some(({ text }) => unmarked(text) === unmarked(taken)) && !(isRest && (await saysOpen(popup))))
      return true;
    return soon(popup, 600, (limit) => popup.saysClosed(limit));
  };
  return !(await settle(isShut, Boolean, popup.budget, 600)).good;
}

async function saysOpen({ operand, budget }: Popup): Promise<boolean> {
  return (await reading(operand.locator, 'chooser', () => budget(600))).open;
}

async function isThere({ operand }: Popup): Promise<boolean> {
  return (await operand.locator.count()) > 0;
}
