import type { Spot } from './box-spot.ts';

/** Runs in the page: what is under the mouse and opens a menu, and the side of it that is nearer to the entry. */
export function wayFrom(entry: Element): Spot | null {
  const root = entry.getRootNode() as Document | ShadowRoot;
  const element = [...root.querySelectorAll('[aria-haspopup]:hover,[aria-expanded=true]:hover')].at(-1);
  if (!element || element.contains(entry)) return null;
  const middle = (e: Element): number => e.getBoundingClientRect().x + e.getBoundingClientRect().width / 2;
  const { width, height } = element.getBoundingClientRect();
  return { element, x: width * (middle(entry) < middle(element) ? 0.25 : 0.75), y: height / 2 };
}
