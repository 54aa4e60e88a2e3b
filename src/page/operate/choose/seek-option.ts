import { awaitOption, type Sought, type Way } from './await-option.ts';
import { quotedIn } from './echo.ts';
import { type Choice, textsContaining } from './match-option.ts';
import { ambiguous, missing, NoOption } from './not-chosen.ts';
import type { Popup } from './popup.ts';
import { scrollThrough } from './scroll-through.ts';
import { searchByTyping } from './search-by-typing.ts';

/**
 * The one entry that is these words: among those in sight, else after typing the words where the list takes typing,
 * else in a list that keys open, else by scrolling through it, else by waiting for entries that come late. Only when every entry is known may one
 * that merely contains the words be taken, so that "Branch 1" never becomes "Branch 10".
 *
 * A list that the page drew anew meanwhile has lost what was typed, and what it was to open: it is begun once more.
 */
export async function seekOption(popup: Popup, choice: Choice): Promise<Sought> {
  try {
    return await seekThere(popup, choice);
  } catch (error) {
    if (!(error instanceof NoOption && popup.redrawn) || popup.standing) throw error;
    popup.seen.clear();
    await popup.open();
    return seekThere(popup, choice);
  }
}

async function seekThere(popup: Popup, choice: Choice): Promise<Sought> {
  const exact = await seekExact(popup, choice);
  if (exact) return exact;
  const lost = await isLost(popup);
  const near = lost ? [] : textsContaining(popup.seen, choice).filter((text) => !popup.echoes.has(text));
  if (near.length > 1) throw ambiguous(popup.operand, choice, near);
  // A search that found the entry by the words need not find it by all that the entry says.
  const only = near.length ? await seekExact(popup, near, choice) : undefined;
  if (!only) throw missing(popup.operand, choice, [...popup.seen]);
  return only;
}

async function seekExact(popup: Popup, choice: Choice, typing = choice): Promise<Sought | undefined> {
  for (const way of typing.some(leadsOn) ? untyped : ways) {
    const found = await way(popup, choice, typing);
    if (found) return found;
    if (await isLost(popup)) return undefined;
  }
  return undefined;
}

/** The page drew anew what was opened or typed in: there is nothing to wait for. */
const isLost = async ({ redrawn, standing, operand }: Popup) =>
  redrawn && !standing && !(await operand.page.locator(':focus').count());

/** Words that end so do something ("Create and edit…"): typed, they would be taken for the name of what is sought. */
const leadsOn = (words: string): boolean => /(?:…|\.\.\.|・・・)\s*$/.test(words) && quotedIn(words).length === 0;

const inSight: Way = (popup, choice) => awaitOption(popup, choice, 200);

/** What stands in a list until its entries have come is nothing like what is sought. */
const late: Way = (popup, choice) =>
  awaitOption(popup, choice, textsContaining(popup.seen, choice).length ? 500 : 3_000);

/** A field that nothing was suggested for may still have a list that only keys open. */
const opened: Way = async (popup, choice) =>
  popup.seen.size === 0 && (await popup.openByKey()) ? awaitOption(popup, choice, 500) : undefined;

const ways: readonly Way[] = [inSight, searchByTyping, opened, scrollThrough, late];
const untyped: readonly Way[] = [inSight, late, opened, scrollThrough];
