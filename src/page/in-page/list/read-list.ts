import type { Item } from '../../operate/choose/match-option.ts';
import { entriesOfBox } from '../read/list-box.ts';
import { chosenAmong, segmentsOf, statedAmong } from '../read/segments.ts';
import { parentOf } from '../read/tree.ts';
import { borderAround } from '../see/drawn-around.ts';
import { entriesOf } from './entries.ts';
import { groundsOf } from './grounds.ts';
import { itemOf } from './item.ts';
import type { KnownList } from './known-list.ts';
import { hangs, liesOver } from './opened-there.ts';

/** The entries as they stand now; with `scroller`, of the part alone that scrolled at the last look. The list remembers them. */
export function readList(list: KnownList, scroller = false): Item[] {
  const isBox = list.within && entriesOfBox(list.start).length > 0;
  list.bar ||= isBox || (list.within && segmentsOf(list.start).length > 0);
  const part = scroller ? (list.listing?.scroller ?? null) : null;
  const elements = entriesOf(list, groundsOf(list, part));
  const chosen = isBox ? statedAmong(elements) : list.bar ? chosenAmong(elements) : [];
  const items = elements.map((element) => ({
    ...itemOf(element),
    ...(chosen.includes(element) && { selected: true }),
  }));
  const [first] = elements;
  list.listing = {
    elements,
    items,
    scroller: scrollerOf(first),
    over: liesOver(first, list),
    hangs: hangs(first, list),
  };
  list.apart ||= elements.length > 0 && !elements.some((element) => borderAround(list.start).contains(element));
  return items;
}

function scrollerOf(entry: Element | undefined): Element | null {
  for (let at = entry ?? null; at && at !== document.body; at = parentOf(at)) {
    const flows = /auto|scroll|overlay/.test(getComputedStyle(at).overflowY) || at.scrollTop > 0;
    if (flows && at.scrollHeight > at.clientHeight + 1 && at !== document.documentElement) return at;
  }
  return null;
}
