import type { Target } from '../../../steps/target.ts';
import { closest } from '../read/tree.ts';
import type { Ranked } from './fit.ts';

/** Links of the same words to the same page, above and below it, say, are one to a reader: the first of them, unless they are counted. */
export function withoutSameLinks(equals: Ranked[], { purpose, nth }: Target): Ranked[] {
  if (purpose !== 'press' || nth || equals.length < 2) return equals;
  const [page, ...others] = equals.map(({ shown }) => pageOf(shown.control));
  return page && others.every((other) => other === page) ? equals.slice(0, 1) : equals;
}

/** Where a link leads by itself: what a script does with it is its own each time. */
function pageOf(control: Element): string | null {
  const link = closest(control, (e) => e.localName === 'a') as HTMLAnchorElement | null;
  const leads = link && !/^(?:#(?!!?\/)|$)/.test(link.getAttribute('href') ?? '') && /^https?:$/.test(link.protocol);
  return leads && !link.hasAttribute('onclick') ? `${link.target} ${link.href}` : null;
}
