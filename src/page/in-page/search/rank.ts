import { isDisabled } from '../read/roles.ts';
import { closest } from '../read/tree.ts';
import type { Rank } from '../reports.ts';
import type { Shown } from '../see/stand-in.ts';
import type { Fit } from './fit.ts';

/** Where in a rank it stands whether a control can be used now. */
const live = 6;

/** What outdoes what, the most important first; higher is better. */
export function rankOf(fit: Fit, purpose: string): Rank {
  const { control } = fit.shown;
  const current = control.matches(currentSelector) || leadsHere(control) ? 0 : 1;
  return [
    fit.tier,
    isSpoken(fit.shown) ? 1 : 0,
    fit.extent,
    fit.strength,
    fit.whole,
    fit.ready,
    purpose === 'see' || isDisabled(control) ? 0 : 1,
    purpose === 'press' ? current : 0,
  ];
}

/** Whether screen readers are to speak of it. */
export function isSpoken({ element }: Shown): boolean {
  return closest(element, (e) => e.getAttribute('aria-hidden') === 'true') === null;
}

const currentSelector = '[aria-current]:not([aria-current=false]),[role=tab][aria-selected=true]';

/** A link to the page that it is on, as the menu of a page has one: a reader who is there means another. */
function leadsHere(control: Element): boolean {
  return (
    control instanceof HTMLAnchorElement &&
    control.href === location.href &&
    !/^#?$/.test(control.getAttribute('href')!)
  );
}

/** The rank, whether it can be used now or not. */
export const useable = (rank: Rank): Rank => rank.map((part, at) => (at === live ? 1 : part));

export function compareRanks(a: Rank, b: Rank): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (b[i] ?? 0) - (a[i] ?? 0);
  return 0;
}
