import type { Purpose } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import { textBetween } from '../read/between.ts';
import type { Hit } from '../read/hit.ts';
import { contains, isBefore } from '../read/tree.ts';
import { holds } from '../scope/region.ts';
import { sectionOf } from '../scope/section.ts';
import type { Fit } from './fit.ts';
import { isCalled } from './own-label.ts';
import { readiness } from './purposes.ts';
import { isTold } from './titled.ts';

/**
 * What other words tell apart where a heading is all that a field is called by: of the fields of its part without a name,
 * the first is called so no more than the one in front of a button.
 */
export function withUnnamed(fits: Fit[], hit: Hit, purpose: Purpose, look: Look): Fit[] {
  const [first] = fits;
  if (!first || !headed.has(first.how) || (purpose !== 'fill' && purpose !== 'choose')) return fits;
  const [section] = look.headings().some(({ element }) => contains(element, hit.at)) ? sectionOf(hit, look) : [];
  if (!section) return fits;
  const others = look.fields.for(purpose).flatMap(({ control, shown }) => {
    if (!shown || fits.some((fit) => fit.shown.control === control)) return [];
    const isMeant = readiness(control, purpose) > 1 && holds(section, control);
    return isMeant && !isNamed(control, section.root) ? { ...first, shown } : [];
  });
  return [...fits, ...others];
}

const things = 'input:not([type=hidden]),select,textarea,button,a[href],h1,h2,h3,h4,h5,h6';

/** How words name a field that neither the markup nor a table ties to them. */
const headed = new Set(['group', 'place', 'title']);

/** Whether the field says what it is, or words between it and the control before it do; a sentence there names nothing. */
function isNamed(control: Element, part: Element): boolean {
  if (isCalled(control)) return true;
  const last = [...part.querySelectorAll(things)].findLast((one) => isBefore(one, control) && !contains(one, control));
  return last !== undefined && /[\p{L}\p{N}]/u.test(textBetween(last, control)) && !isTold(last, control);
}
