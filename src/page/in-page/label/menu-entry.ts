import { isUnderHand } from '../read/arrow-sign.ts';
import { ancestorsOf, closest } from '../read/tree.ts';
import { type Field, inBox } from '../see/stand-in.ts';
import { isCell } from './columns.ts';

/** How far out (levels of markup) the entry is that a text stands in. */
const farthest = 3;

/**
 * Whether a text is one of several to press in a list without a field, or stands in the navigation of the page: it leads
 * somewhere, and is no label of what happens to stand beside the list.
 */
export function isMenuEntry(text: Element, fields: Field[]): boolean {
  const navigation = closest(text, (e) => e.matches('nav,[role=navigation]'));
  if (navigation && !inBox(navigation, fields).length) return true;
  for (const entry of [text, ...ancestorsOf(text, farthest)]) {
    if (entry.localName === 'label' || isCell(entry) || !isUnderHand(entry)) return false;
    const list = entry.parentElement;
    if (!list || inBox(list, fields).length) return false;
    if ([...list.children].some((other) => other !== entry && isLike(other, entry))) return true;
  }
  return false;
}

const isLike = (other: Element, entry: Element) =>
  other.localName === entry.localName &&
  isUnderHand(other) &&
  /[\p{L}\p{N}]/u.test(other.textContent ?? '') &&
  other.checkVisibility({ visibilityProperty: true, opacityProperty: true });
