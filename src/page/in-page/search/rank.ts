import { isDisabled } from '../read/roles.ts';
import { closest } from '../read/tree.ts';
import type { Rank } from '../reports.ts';
import type { Fit } from './fit.ts';

/** What outdoes what, the most important first; higher is better. */
export function rankOf(fit: Fit, purpose: string): Rank {
  const { element, control } = fit.shown;
  const spoken = closest(element, (e) => e.getAttribute('aria-hidden') === 'true') ? 0 : 1;
  const current = control.matches(currentSelector) || leadsHere(control) ? 0 : 1;
  const live = isDisabled(control) ? 0 : 1;
  return [
    fit.tier,
    spoken,
    fit.extent,
    fit.strength,
    fit.whole,
    fit.ready,
    purpose === 'see' ? 0 : live,
    purpose === 'press' ? current : 0,
  ];
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

export function compareRanks(a: Rank, b: Rank): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (b[i] ?? 0) - (a[i] ?? 0);
  return 0;
}
