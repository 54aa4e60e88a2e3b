import { settle } from '../effect.ts';
import { echoesOf, quotedIn, searches } from './echo.ts';
import { type Choice, type Item, matchOption, textsContaining, toldBy } from './match-option.ts';
import { ambiguous, missing, NoOption } from './not-chosen.ts';
import type { Popup } from './popup.ts';
import { typeWords } from './type-words.ts';

export interface Sought {
  index: number;
  item: Item;
}

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

/** `typing`: what is typed where the list takes typing. */
type Way = (popup: Popup, choice: Choice, typing: Choice) => Promise<Sought | undefined>;

const inSight: Way = (popup, choice) => awaitOption(popup, choice, 200);

/** What stands in a list until its entries have come is nothing like what is sought. */
const late: Way = (popup, choice) =>
  awaitOption(popup, choice, textsContaining(popup.seen, choice).length ? 500 : 3_000);

const typed: Way = async (popup, choice, typing) => {
  const field = popup.operand.page.locator(':focus').last();
  if (popup.standing || !(await popup.takesTyping())) return undefined;
  const before = new Set(popup.seen);
  for (const words of typing.flatMap(searches)) {
    await typeWords(popup, words);
    const found = await awaitOption(popup, choice, 2_000);
    if (found) return found;
    for (const echo of await echoesOf(popup, words, before)) popup.echoes.add(echo);
  }
  // The page may have drawn the field anew: then nothing has the focus.
  if (await field.count()) await field.fill('', popup.budget());
  return undefined;
};

/** A field that nothing was suggested for may still have a list that only keys open. */
const opened: Way = async (popup, choice) =>
  popup.seen.size === 0 && (await popup.openByKey()) ? awaitOption(popup, choice, 500) : undefined;

const scrolled: Way = async (popup, choice) => {
  let items = await popup.read();
  const height = await popup.pointAtScroller();
  if (!height) return undefined;
  const { mouse } = popup.operand.page;
  let { place } = await popup.moved(0);
  const wheel = async (pixels: number): Promise<boolean> => {
    await mouse.wheel(0, pixels);
    const before = ends(items);
    // A virtual list draws its entries a moment after it has moved; other lists hold them all from the start.
    const drawn = await settle(
      () => popup.read(true),
      (now) => ends(now) !== before,
      popup.budget,
      200,
    );
    items = drawn.last;
    const moved = await popup.moved(place);
    place = moved.place;
    // Entries drawn in advance stay the same for some pages.
    return drawn.good || moved.on;
  };
  // Numbered entries are leapt over first; where that passes the entry by, each page is looked at.
  for (const pages of [pagesAhead, () => 1]) {
    let leapt = false;
    let ahead = 1;
    // At its top already, the list would hand the wheel to the page, and browsers go on with what got it first.
    if (place > 0) await wheel(-1_000_000);
    do {
      if (matchOption(items, choice).length) return awaitOption(popup, choice, 500);
      ahead = pages(items, choice);
      leapt ||= ahead > 1;
      // A little less than a page, so that no entry is skipped.
    } while (await wheel(height * 0.8 * ahead));
    if (!leapt) break;
  }
  return undefined;
};

/** How many pages the wanted number lies ahead when the entries in sight are numbered upwards; else one. */
function pagesAhead(items: readonly Item[], choice: Choice): number {
  const number = (text: string): number => Number(/(\d+)\D*$/.exec(text.normalize('NFKC'))?.[1] ?? Number.NaN);
  const [first, last, wanted] = [items[0]?.text ?? '', items.at(-1)?.text ?? '', choice[0] ?? ''].map(number);
  const perEntry = (last! - first!) / (items.length - 1);
  const entries = (wanted! - last!) / perEntry;
  return perEntry > 0 && entries > items.length ? Math.floor(entries / items.length) : 1;
}

const ends = (items: readonly Item[]): string => `${items[0]?.text} … ${items.at(-1)?.text}`;

const ways: readonly Way[] = [inSight, typed, opened, scrolled, late];
const untyped: readonly Way[] = [inSight, late, opened, scrolled];

/** The entry that is these words, if it is there within so many milliseconds. */
export async function awaitOption(popup: Popup, choice: Choice, time: number): Promise<Sought | undefined> {
  const { last: items } = await settle(
    () => popup.read(),
    (now) => matchOption(now, choice).length > 0,
    popup.budget,
    time,
  );
  const found = matchOption(items, choice);
  if (found.length > 1)
    throw ambiguous(
      popup.operand,
      choice,
      found.map((index) => toldBy(items[index]!)),
    );
  return found.length ? { index: found[0]!, item: items[found[0]!]! } : undefined;
}
