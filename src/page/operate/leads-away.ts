/** Runs in the page: whether a press takes the tab, or a frame of it, to another document, away from what is under way. */
export function leadsAway(element: Element): boolean {
  const link = element.closest('a[href],area[href]') as HTMLAnchorElement | null;
  if (!link || link.target === '_blank') return false;
  const { protocol, origin, pathname, search } = link;
  const isHere = origin === location.origin && pathname === location.pathname && search === location.search;
  return /^https?:/.test(protocol) && !isHere;
}
