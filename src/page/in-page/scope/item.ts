import type { Look } from '../look.ts';
import { classesOf } from '../read/classes.ts';
import { closest, contains } from '../read/tree.ts';
import { isOfPart } from './of-part.ts';
import { hasUse, repeated, twinsOf } from './repeated.ts';
import { rowsOf } from './row.ts';
import { headedBy } from './title-row.ts';

/** The entry of a list around a text, or the card. */
export function itemsOf(text: Element, look: Look): Element[] {
  if (headedBy(text, look)) return [];
  const item = itemAround(text, look);
  if (!item || isOfPart(text, item, look)) return [];
  // A cell over several rows makes one entry of them.
  return item.localName === 'tr' ? rowsOf(text, look) : [item];
}

function itemAround(text: Element, look: Look): Element | null {
  const item = closest(text, (e) => e.matches(items) || isCard(e));
  if (item?.matches(items)) return item;
  const inner = repeated(text, look);
  return item && !(inner && isEntry(inner, item, look)) ? item : inner;
}

/** Whether a card holds a list, and the box is an entry of it: there is something to use in each. */
function isEntry(box: Element, card: Element, look: Look): boolean {
  return box !== card && contains(card, box) && [box, ...twinsOf(box)].every((one) => hasUse(one, look));
}

const items = 'li,[role=listitem],[role=option],[role=treeitem],article,[role=article],dd,dt';

function isCard(element: Element): boolean {
  return classesOf(element)
    .split(/\s+/)
    .some((name) => /card/i.test(name) && !partOfCard.test(name));
}

/** Kits call the parts of a card after it. */
const partOfCard = /card[-_]*(?:title|sub-?title|head|body|content|text|footer|actions?|image|img|media)/i;
