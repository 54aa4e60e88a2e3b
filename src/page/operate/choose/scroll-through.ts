import { settle } from '../effect.ts';
import { awaitOption, type Way } from './await-option.ts';
import { type Choice, type Item, matchOption } from './match-option.ts';
import type { Popup } from './popup.ts';

/** Scrolls through a list that draws its entries piece by piece. */
export const scrollThrough: Way = async (popup, choice) => {
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
      if (matchOption(items, choice).length) {
        await comesToRest(popup);
        return awaitOption(popup, choice, 500);
      }
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

/** Browsers glide to where the wheel has sent them, and entries that are drawn anew on the way hear no press. */
async function comesToRest(popup: Popup): Promise<void> {
  const places: number[] = [];
  await settle(
    async () => places.push((await popup.moved(0)).place),
    () => places.length > 2 && new Set(places.slice(-3)).size === 1,
    popup.budget,
    1_000,
  );
}
