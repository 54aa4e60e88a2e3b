import { badge } from '../read/badges.ts';
import { textBox } from '../read/text-box.ts';
import { contains, isBefore } from '../read/tree.ts';
import { isTick, type Shown } from '../see/stand-in.ts';
import { sameLine } from './placing.ts';

/** Of several fields in a cell the first, where each further one has words of its own in a line between it and the one before. */
export function withoutWorded(cell: Element, fields: Shown[]): Shown[] {
  const [first, ...others] = [...fields].sort((a, b) => (isBefore(a.control, b.control) ? -1 : 1));
  if (!first || !others.length || fields.some(({ control }) => isTick(control))) return fields;
  const texts = textsIn(cell);
  if (texts.some((text) => isBefore(text, first.control) && !contains(first.control, text))) return fields;
  const isWorded = (field: Shown, n: number) => texts.some((text) => isOver(text, n ? others[n - 1]! : first, field));
  return others.every(isWorded) ? [first] : fields;
}

/** Between both, and in the line of neither: what stands beside a field may be its unit. */
function isOver(text: Text, before: Shown, field: Shown): boolean {
  if (!isBefore(before.control, text) || !isBefore(text, field.control) || contains(before.control, text)) return false;
  const box = textBox(text);
  return !sameLine(box, before.box) && !sameLine(box, field.box);
}

function textsIn(cell: Element): Text[] {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found.filter(
    ({ data, parentElement }) =>
      /\p{L}/u.test(data) && !badge.test(data) && !remark.test(data) && parentElement?.checkVisibility(),
  );
}

/** What is said of the field before. */
const remark = /^\s*(?:[(（※]|例|e\.?g\.|[^。．.]*[。．.]\s*$)/i;
