import { settle } from '../effect.ts';
import { type Choice, type Item, matchOption, toldBy } from './match-option.ts';
import { ambiguous } from './not-chosen.ts';
import type { Popup } from './popup.ts';

export interface Sought {
  index: number;
  item: Item;
}

/** `typing`: what is typed where the list takes typing. */
export type Way = (popup: Popup, choice: Choice, typing: Choice) => Promise<Sought | undefined>;

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
