import type { Locator } from 'playwright';
import { isGone, wasSent } from '../failure.ts';
import type { Budget } from '../operand.ts';
import { pressBox } from '../press-box.ts';
import { reading } from '../reading.ts';
import { setOut } from '../set-out.ts';
import { steppingAside } from '../step-aside.ts';
import { awaitOption, type Sought } from './await-option.ts';
import type { Choice } from './match-option.ts';
import { missing } from './not-chosen.ts';
import type { Popup } from './popup.ts';
import { seekOption } from './seek-option.ts';

/** How long (ms) what lies under the entry of a menu may take to open for the mouse alone. */
const opening = 400;

/**
 * Opens what lies under an entry on the way to the next. Pressing one of a tree would choose it, and one of a menu that
 * opens for the mouse may be shut by the press.
 */
export async function openEntry(popup: Popup, choice: Choice, sought: Sought, next: Choice): Promise<void> {
  const entry = popup.entry(sought.index, sought.item);
  if (sought.item.role === 'menuitem') {
    await setOut(entry, popup.budget);
    await entry.hover(popup.budget());
    if (await awaitOption(popup, next, opening)) return;
  }
  if (sought.item.role !== 'treeitem') return pressEntry(popup, choice, sought);
  if (await takesFocus(entry, popup.budget)) return popup.operand.page.keyboard.press('ArrowRight');
  if ((await reading(entry, 'folding', popup.budget)).state === 'open') return;
  const arrow = entry.locator('words={"kind":"unfolder"}');
  return (await arrow.count()) ? arrow.click(popup.budget()) : pressEntry(popup, choice, sought);
}

async function takesFocus(entry: Locator, budget: Budget): Promise<boolean> {
  await entry.focus(budget());
  return reading(entry, 'focused', budget);
}

/** The list may be drawn anew while it opens, also with another entry in the same element: then its entry is sought again. */
export async function pressEntry(popup: Popup, choice: Choice, { index, item }: Sought): Promise<void> {
  let entry = popup.entry(index, item);
  if (item.role === 'menuitem') await setOut(entry, popup.budget);
  // A try ends early, so that an entry in another place is found; what it waits for may still have its time.
  const budget: Budget = (most = Number.POSITIVE_INFINITY) => popup.budget(Math.min(most, 3_000));
  for (let presses = 0; presses < 3; ) {
    try {
      // Their inputs are often hidden behind something drawn.
      const isBox = /^(radio|checkbox)$/.test(item.role);
      const press = async () => void (await (isBox ? pressBox(entry, budget) : entry.click(budget())));
      // What opens for the mouse may lie over a list that always stands there; one that has opened may be such itself.
      await (popup.standing ? steppingAside({ ...popup.operand, locator: entry }, budget, press) : press());
      if (!(await pressed(popup)).kept) return;
      presses += 1;
    } catch (error) {
      if (isGone(error)) return;
      if (isOver(popup.budget)) throw error;
      if (!(await isAnew(error as Error, entry)) && !(await isUnpressed(error as Error, popup))) throw error;
    }
    const again = await seekOption(popup, choice);
    entry = popup.entry(again.index, again.item);
  }
  throw missing(popup.operand, choice, [...popup.seen]);
}

const isOver = (budget: Budget): boolean => budget().timeout <= 1;

/** Nothing was pressed in the time of one try. Where the press was under way just then, the page knows whether it came. */
const isUnpressed = async (error: Error, popup: Popup): Promise<boolean> =>
  error.name === 'TimeoutError' && !(wasSent(error) && (await pressed(popup)).landed);

const isAnew = async ({ message }: Error, entry: Locator): Promise<boolean> =>
  /not attached|not visible/.test(message) || (await entry.count()) === 0;

/** Of the entry that was pressed last; what goes away with its page was pressed. */
export function pressed(popup: Popup): ReturnType<Popup['pressed']> {
  return popup.pressed(1_500).catch(() => leftWithIt);
}

const leftWithIt = { chosen: false, landed: true, kept: false, asks: false, acted: false, replaced: false };
