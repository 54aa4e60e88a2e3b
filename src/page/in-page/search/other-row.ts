import { isCell, isHeading } from '../label/columns.ts';
import { closest, contains, textOf } from '../read/tree.ts';
import { spannedWith } from '../scope/row.ts';
import type { Ranked } from './fit.ts';
import type { Place } from './nearness.ts';

/** Whether the words stand in one row of a table or list of terms and the thing in another, which has a name of its own: that is what it is near to. */
export function isOfOtherRow({ at, box }: Place, { shown }: Ranked): boolean {
  const [own, other] = [rowOf(at), rowOf(shown.element)];
  if (!own || !other || own === other || own.localName !== other.localName) return false;
  if (closest(own, isTable) !== closest(other, isTable)) return false;
  if (own.localName === 'dt') return true;
  if (spannedWith(at, own).includes(other)) return false;
  // A row of one cell is the title of those below it.
  if (own.childElementCount === 1) return false;
  const heading = closest(at, isCell);
  const isUnder = shown.box.x < box.x + box.width && box.x < shown.box.x + shown.box.width;
  if (isUnder || (heading && isHeading(heading))) return false;
  const first = other.firstElementChild;
  return first !== null && !contains(first, shown.element) && /\S/.test(textOf(first));
}

const isTable = (e: Element) => e.matches('table,dl,[role=table],[role=grid]');

/** The row around an element; of a list of terms the term. */
function rowOf(element: Element): Element | null {
  const part = closest(element, (e) => e.matches('tr,[role=row],dt,dd'));
  if (part?.localName !== 'dd') return part;
  let before = part.previousElementSibling;
  while (before && before.localName !== 'dt') before = before.previousElementSibling;
  return before;
}
