import type { Target } from '../../../steps/target.ts';
import type { Look } from '../look.ts';
import { seek, wholeness } from '../read/compare.ts';
import { contains, isBefore, textOf } from '../read/tree.ts';
import { holds } from '../scope/region.ts';
import { sectionOf } from '../scope/section.ts';
import type { Ranked } from './fit.ts';

/** Of equals in a part of the page that is known by its heading, those that no further heading in it is over. */
export function directlyUnder(equals: Ranked[], { in: scope, nth }: Target, look: Look): Ranked[] {
  if (equals.length < 2 || !scope || nth) return equals;
  const sought = seek(scope.words);
  const headings = look.headings().map(({ element }) => element);
  const own = headings.filter((heading) => wholeness(textOf(heading), sought) > 0);
  const [title, another] = own;
  if (!title || another) return equals;
  const isUnder = (heading: Element, { shown: { element } }: Ranked) =>
    isBefore(heading, element) &&
    sectionOf({ at: heading, text: '', source: 'text' }, look).some((part) => holds(part, element));
  const inner = headings.filter((heading) => isBefore(title, heading) && !contains(title, heading));
  const direct = equals.filter((one) => isUnder(title, one) && !inner.some((heading) => isUnder(heading, one)));
  return direct.length ? direct : equals;
}
