import type { Look } from './look.ts';
import { contains, parentOf } from './read/tree.ts';
import { repeated } from './scope/repeated.ts';

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

/** Takes also those in hand that may bring more entries when one comes to their end; whether there is any. */
export function takeGrowing(look: Look): boolean {
  const lists = growingLists(look);
  for (const list of lists) if (!places.has(list)) places.set(list, list.scrollTop);
  return lists.length > 0;
}

/** Those that were taken in hand. */
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

/** Entries (rows, cards) from which on a list is long enough to come in portions. */
const portion = 8;

/** Parts that scroll, and the page itself, whose last text stands in the last of many entries of one make. */
function growingLists(look: Look): Element[] {
  const last = new Map<Element, Node>();
  const page = document.scrollingElement;
  const pageScrolls = page && page.scrollHeight > page.clientHeight ? page : null;
  for (const node of look.texts.texts()) {
    const list = scrollerOf(node, look) ?? pageScrolls;
    if (list && look.sight.boxOfText(node)) last.set(list, node);
  }
  return [...last].flatMap(([list, node]) => {
    const entry = repeated(parentOf(node)!, look);
    const alike = [...(entry?.parentElement?.children ?? [])].filter((other) => other.className === entry!.className);
    return alike.length >= portion ? list : [];
  });
}

function scrollerOf(text: Node, look: Look): Element | null {
  for (let at = parentOf(text); at && !contains(at, document.body); at = parentOf(at)) {
    if (at.clientHeight < 40 || at.scrollHeight < at.clientHeight * 1.5) continue;
    if (/auto|scroll|overlay/.test(look.sight.style(at).overflowY)) return at;
  }
  return null;
}
