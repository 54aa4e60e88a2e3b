import { closest } from '../in-page/read/tree.ts';
import { leadsAway } from './leads-away.ts';

/** Runs in the page: whether the menu behind the entry of one is open; null where all that the entry does is not to open it. */
export function menuBehind(element: Element): 'open' | 'shut' | null {
  const entry = closest(element, (e) => e.matches('[role^=menuitem]'));
  // Some say whether it is open only while it is.
  const has = entry?.matches('[aria-haspopup=true],[aria-haspopup=menu]');
  const said = entry?.getAttribute('aria-expanded') ?? (has ? 'false' : null);
  if (!said || leadsAway(element)) return null;
  return said === 'true' ? 'open' : 'shut';
}
