import { isUnderHand } from '../read/arrow-sign.ts';
import { hasOwnWords, hasWords } from '../read/on-screen.ts';
import { inline, parentOf } from '../read/tree.ts';

/** Whether it is an entry with lines below its words that tell of it: the hand of the mouse begins there, and no entries of its like are in it. */
export function isHeaded(element: Element): boolean {
  const around = parentOf(element);
  if (!isUnderHand(element) || !around || isUnderHand(around) || holdsOthers(element)) return false;
  return hasOwnWords(element) || [...element.children].some((part) => inline.has(part.localName) && hasWords(part));
}

/** A branch has its entries in it, as has a menu that opens beside its entry. */
function holdsOthers(entry: Element): boolean {
  const isLike = (one: Element) => one.localName === entry.localName && one.className === entry.className;
  return (
    entry.querySelector('ul,ol,a,button,input,select') !== null ||
    [...entry.querySelectorAll(entry.localName)].some(isLike)
  );
}
