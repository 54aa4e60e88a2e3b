import { leadsAway } from './leads-away.ts';

/** Runs in the page: whether the menu behind the entry of one is open; null where all that the entry does is not to open it. */
export function menuBehind(element: Element): 'open' | 'shut' | null {
  const said = element.closest('[role^=menuitem]')?.getAttribute('aria-expanded');
  if (!said || leadsAway(element)) return null;
  return said === 'true' ? 'open' : 'shut';
}
