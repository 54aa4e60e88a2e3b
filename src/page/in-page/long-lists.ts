import type { Look } from './look.ts';
import { contains, parentOf } from './tree.ts';

/** Where each list stood before it was searched. */
const places = new Map<Element, number>();

/** Scrolls every list that draws only the entries in sight to its start, or back to where it stood; whether there is any. */
export function scrollLists(to: 'start' | 'back', look: Look): boolean {
  if (to === 'start') {
    places.clear();
    for (const list of longLists(look)) places.set(list, list.scrollTop);
  }
  for (const [list, place] of places) list.scrollTo({ top: to === 'start' ? 0 : place, behavior: 'instant' });
  return places.size > 0;
}

/** Those that were scrolled to their start. */
export function scrolledLists(): Element[] {
  return [...places.keys()].filter((list) => list.isConnected);
}

/** Parts that scroll, with far less text in them than room for it. */
function longLists(look: Look): Element[] {
  const texts = new Map<Element, { top: number; bottom: number }>();
  for (const node of look.texts.texts()) {
    const list = scrollerOf(node, look);
    const box = list && look.sight.boxOfText(node);
    if (!box) continue;
    const { top, bottom } = texts.get(list) ?? { top: box.y, bottom: box.y };
    texts.set(list, { top: Math.min(top, box.y), bottom: Math.max(bottom, box.y + box.height) });
  }
  return [...texts].flatMap(([list, { top, bottom }]) => (bottom - top < list.scrollHeight * 0.6 ? list : []));
}

function scrollerOf(text: Node, look: Look): Element | null {
  for (let at = parentOf(text); at && !contains(at, document.body); at = parentOf(at)) {
    if (at.clientHeight < 40 || at.scrollHeight < at.clientHeight * 1.5) continue;
    if (/auto|scroll|overlay/.test(look.sight.style(at).overflowY)) return at;
  }
  return null;
}
