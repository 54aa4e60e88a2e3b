import type { Purpose } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import { textBetween } from '../read/between.ts';
import { contains, isBefore } from '../read/tree.ts';
import type { Field, Shown } from '../see/stand-in.ts';
import type { Ranked } from './fit.ts';
import { hasOwnLabel, isCalled } from './own-label.ts';
import { isForTyping, readiness } from './purposes.ts';

/** Between the fields that one label names together: a dash, a slash, 〜, "to", 年. */
const joint = /^[\s~〜～ー–—−－・/／.:：@＠()（）-]*(?:to|から|まで|[年月日時分])?[\s~〜～ー–—−/.:@-]*$/i;

/** How a label names the first of several fields: beside it, in the cells of its row, or by the markup. */
const named = new Set(['group', 'place', 'cell', 'label']);

/** The other fields of a label that stands before several, as from and to: what a reader counts them by. */
export function fellows(first: Ranked, purpose: Purpose, look: Look): Ranked[] {
  if (!named.has(first.how)) return [];
  const counted = purpose === 'choose' || purpose === 'open' ? purpose : 'fill';
  const fields = counted === 'open' ? boxesThatOpen(look) : look.fields.for(counted);
  if (!fields.some(({ control }) => control === first.shown.control)) return [];
  const found: Ranked[] = [];
  let last = first.shown;
  for (const field of fields) {
    const { control } = field;
    if (!isBefore(last.control, control) || contains(last.control, control)) continue;
    const { shown } = field;
    if (!shown || (counted !== 'open' && !readiness(control, counted))) continue;
    if (!joint.test(textBetween(last.control, control)) || !goesOn(last, shown, first)) break;
    found.push({ ...first, shown });
    last = shown;
  }
  return found;
}

/** Boxes that show a choice, made by hand, in their order. */
function boxesThatOpen(look: Look): Field[] {
  const boxes = look.fields.for('open').filter(({ control }) => !isForTyping(control));
  return boxes.sort((a, b) => (isBefore(a.control, b.control) ? -1 : 1));
}

/** On the same line, or right below where nothing says what that one is; what the markup ties to a label is this one's alone where another shows its name. */
function goesOn(last: Shown, next: Shown, { how }: Ranked): boolean {
  if (isBeside(last.box, next.box)) return how !== 'label' || !showsName(next.control);
  const gap = next.box.y - (last.box.y + last.box.height);
  const isBelow = gap > -4 && gap < last.box.height && Math.abs(next.box.x - last.box.x) < 8;
  return isBelow && !isCalled(next.control) && !(next.control as HTMLInputElement).placeholder;
}

/** What is only spoken tells a reader nothing. */
const showsName = (control: Element) => hasOwnLabel(control) || Boolean((control as HTMLInputElement).placeholder);

const isBeside = (one: { y: number; height: number }, other: { y: number; height: number }) =>
  Math.abs(one.y + one.height / 2 - other.y - other.height / 2) < one.height / 2;
