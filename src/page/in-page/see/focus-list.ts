import { focused } from '../read/focused.ts';
import { contains, parentOf } from '../read/tree.ts';
import { borderAround } from './drawn-around.ts';
import { deepFromPoint } from './stacking.ts';

/** CSS px between a field and the list that hangs at it. */
const near = 8;

const fields = 'input,textarea,[contenteditable],[role=combobox]';

/**
 * Takes the focus from a field whose list lies over the element, as a press beside both does: what is suggested once more
 * after a suggestion was taken stays for as long as the field has the focus. Whether there was such a list.
 */
export function leaveListOver(element: Element): boolean {
  const field = focused();
  if (!field?.matches(fields) || contains(field, element)) return false;
  const list = coverOf(element, field);
  if (!list || !hangsAt(list, borderAround(field))) return false;
  (field as HTMLElement).blur();
  return true;
}

/** What lies over the middle of the element, as a whole: without the element, and without the field. */
function coverOf(element: Element, field: Element): Element | null {
  const { x, y, width, height } = element.getBoundingClientRect();
  let cover = deepFromPoint(x + width / 2, y + height / 2);
  const isOther = (part: Element) => !contains(part, element) && !contains(part, field);
  if (!cover || contains(element, cover) || !isOther(cover)) return null;
  for (let up = parentOf(cover); up && isOther(up); up = parentOf(up)) cover = up;
  return cover;
}

function hangsAt(list: Element, field: Element): boolean {
  const [a, b] = [list, field].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect];
  const apart = Math.min(Math.abs(a.top - b.bottom), Math.abs(b.top - a.bottom));
  return apart <= near && a.left < b.right && b.left < a.right;
}
