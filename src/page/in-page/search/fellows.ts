import type { Purpose } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import { textBetween } from '../read/between.ts';
import { contains, isBefore } from '../read/tree.ts';
import type { Ranked } from './fit.ts';
import { readiness } from './purposes.ts';

/** Between the fields that one label names together: a dash, a slash, 〜, "to". */
const joint = /^[\s~〜～ー–—−/.:@-]*(?:to|から|まで)?[\s~〜～ー–—−/.:@-]*$/i;

/** How a label names the first of several fields: beside it, or in the cells of its row. */
const named = new Set(['group', 'place', 'cell']);

/** The other fields of a label that stands before several, as from and to: what a reader counts them by. */
export function fellows(first: Ranked, purpose: Purpose, look: Look): Ranked[] {
  if (!named.has(first.how)) return [];
  const found: Ranked[] = [];
  let last = first.shown.control;
  const counted = purpose === 'choose' ? purpose : 'fill';
  for (const { control, shown } of look.fields.for(counted)) {
    if (!shown || !readiness(control, counted) || !isBefore(last, control) || contains(last, control)) continue;
    if (!joint.test(textBetween(last, control)) || !isBeside(first.shown.box, shown.box)) break;
    found.push({ ...first, shown });
    last = control;
  }
  return found;
}

const isBeside = (one: { y: number; height: number }, other: { y: number; height: number }) =>
  Math.abs(one.y + one.height / 2 - other.y - other.height / 2) < one.height / 2;
