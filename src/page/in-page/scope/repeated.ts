import { sameLine } from '../label/placing.ts';
import type { Look } from '../look.ts';
import { ancestorsOf, contains, isBefore, textOf } from '../read/tree.ts';

/** What a row or card is there for: something in it to use. */
export const useful = 'button,a,input,select,[role],[tabindex],[onclick]';

/** One of several boxes of the same make: cards and rows that have no role. */
export function repeated(element: Element, look: Look): Element | null {
  const inner = ofOneMake(element) ?? ofOneMake(element, 10, hasFirstClass);
  if (inner && !isTitledBy(inner, element, look)) return null;
  return inner && rowAround(inner, element, look);
}

/** Columns are of one make too, and so are the lines of a cell or card: they hold a part of the row only. */
function rowAround(inner: Element, words: Element, look: Look): Element {
  let row = inner;
  while (isNameCell(row, words, look) || (!hasUse(row, look) && isPart(row, words))) {
    const outer = row.parentElement && ofOneMake(row.parentElement, 2);
    if (!outer) return inner;
    row = outer;
  }
  return row;
}

const isPart = (box: Element, words: Element) => saysNoMore(box, words) || isColumn(box) || !hasLike(box);

/** A cell with nothing but its words, though these be pressed, beside cells that are made up otherwise; tiles side by side are all alike. */
function isNameCell(box: Element, words: Element, { sight }: Look): boolean {
  if (!isColumn(box) || !saysNoMore(box, words)) return false;
  const isOther = (part: Element) => !contains(part, words) && !contains(words, part);
  const isUsed = (part: Element) => part.matches(useful) || sight.style(part).cursor === 'pointer';
  if ([...box.querySelectorAll('*')].some((part) => isOther(part) && isUsed(part))) return false;
  return [...box.parentElement!.children].some((other) => partsOf(other) !== partsOf(box));
}

const partsOf = (box: Element) => [...box.children].map(({ localName }) => localName).join();

/** Whether the boxes next to it are beside it. */
function isColumn(box: Element): boolean {
  const next = box.nextElementSibling ?? box.previousElementSibling;
  return next !== null && sameLine(box.getBoundingClientRect(), next.getBoundingClientRect());
}

/** Whether another box is made up as this one is, as the rows of a list are. */
function hasLike(box: Element): boolean {
  return [...box.parentElement!.children].some((other) => other !== box && partsOf(other) === partsOf(box));
}

/** Whether the words are all that a box says: it is the title of the row, or its first column. */
function saysNoMore(box: Element, words: Element): boolean {
  const said = (part: Element) => textOf(part).replace(/[^\p{L}\p{N}]/gu, '');
  return said(box) === said(words);
}

/** A heading is the title of a card that begins with it, as its twins do with theirs; not of a line in which a page is laid out. */
function isTitledBy(box: Element, element: Element, look: Look): boolean {
  const own = look.headings().find((heading) => contains(heading.element, element));
  if (!own) return true;
  const headings = (part: Element) =>
    look.headings().filter((heading) => contains(part, heading.element) && heading.level <= own.level);
  const twins = twinsOf(box).filter((other) => hasFirstClass(other, box));
  return (
    headings(box)[0] === own &&
    !hasFieldBefore(own.element, box, look) &&
    twins.some((twin) => headings(twin).length > 0)
  );
}

/** A card begins with its title: what is entered before it is in another part of the box. */
function hasFieldBefore(title: Element, box: Element, { sight }: Look): boolean {
  return [...box.querySelectorAll(entries)].some((field) => isBefore(field, title) && sight.boxOf(field) !== null);
}

const entries = 'select,textarea,input:not([type=hidden],[type=checkbox],[type=radio])';

export function hasUse(box: Element, { sight }: Look): boolean {
  const parts = [...box.querySelectorAll('*')];
  const isHand = (part: Element) => sight.style(part).cursor === 'pointer';
  // Where all of a row is under the hand, its columns have no use of their own.
  return (
    parts.some((e) => e.matches(useful) || e.shadowRoot?.querySelector(useful)) || (!isHand(box) && parts.some(isHand))
  );
}

/** The boxes beside it that are of its make. */
export const twinsOf = (box: Element) =>
  [...box.parentElement!.children].filter(
    (other) =>
      other !== box && other.localName === box.localName && (hasSameClasses(other, box) || hasFirstClass(other, box)),
  );

const hasSameClasses = (one: Element, other: Element) => one.className === other.className;

/** Some kits give each box a class of its own behind the shared one, or mark the chosen one. */
const hasFirstClass = (one: Element, other: Element) =>
  one.classList.length > 0 && one.classList[0] === other.classList[0];

function ofOneMake(element: Element, levels = 10, isAlike = hasSameClasses): Element | null {
  for (const at of [element, ...ancestorsOf(element, levels)]) {
    const parent = at.parentElement;
    if (at === document.body) return null;
    // The slot that it lies in, at the top of a shadow root.
    if (!parent) continue;
    const alike = [...parent.children].filter(
      (other) =>
        other.localName === at.localName &&
        isAlike(at, other) &&
        // What is empty or hidden is no twin: pages keep places for later at their end.
        (other.hasChildNodes() || other.shadowRoot) &&
        other.getBoundingClientRect().height > 0,
    );
    const parts = [...at.children].some((part) => part.localName.includes('-'));
    if (alike.length > 1 && at.childElementCount > 0 && (parts || at.querySelector(`${useful},span,div,td`))) {
      if (at.localName === 'td' || at.localName === 'th') continue;
      const rect = at.getBoundingClientRect();
      const next = alike.find((other) => other !== at)!.getBoundingClientRect();
      if (rect.height > 0 && (Math.abs(next.width - rect.width) < 2 || Math.abs(next.height - rect.height) < 2))
        return at;
    }
  }
  return null;
}
