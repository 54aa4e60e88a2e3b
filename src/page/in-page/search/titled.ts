import type { Purpose } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import { textBetween } from '../read/between.ts';
import type { Hit } from '../read/hit.ts';
import { contains, isBefore } from '../read/tree.ts';
import { holds } from '../scope/region.ts';
import { isCalledTitle, sectionOf } from '../scope/section.ts';
import type { Field, Shown } from '../see/stand-in.ts';
import { readiness } from './purposes.ts';

/** Forms that tell of each field in a sentence below its title: the field that comes first in the section, and alone. */
export function fieldTitled(hit: Hit, purpose: Purpose, look: Look): Shown | null {
  if (purpose !== 'fill' && purpose !== 'choose') return null;
  if (!isCalledTitle(hit.at) && !look.headings().some(({ element }) => contains(element, hit.at))) return null;
  const [section] = sectionOf(hit, look);
  if (!section) return null;
  const isMeant = ({ control }: Shown) => readiness(control, purpose) > 1;
  const inside = inOrder([...look.fields.for('fill'), ...look.fields.for('choose')]).filter(({ control }) =>
    holds(section, control),
  );
  const [first, ...others] = innermost(inside);
  if (!first || !isMeant(first) || others.some(isMeant)) return null;
  return isTold(hit.at, first.control) ? first : null;
}

/** Whether what stands between title and field says something; a bare word would be a name of its own. */
export function isTold(title: Element, control: Element): boolean {
  return /[。．.!?！？]/.test(textBetween(title, control));
}

/** A box that says it is a field holds the one that is meant. */
export const innermost = (inside: Shown[]): Shown[] =>
  inside.filter(
    ({ control }) => !inside.some((inner) => inner.control !== control && contains(control, inner.control)),
  );

export function inOrder(fields: Field[]): Shown[] {
  const shown = new Map(fields.flatMap((field) => (field.shown ? [[field.control, field.shown] as const] : [])));
  return [...shown.values()].sort((a, b) => (isBefore(a.control, b.control) ? -1 : 1));
}
