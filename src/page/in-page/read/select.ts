import { isBefore } from './tree.ts';

/** The elements that match. Taken one place after another, for which browsers need a fraction of what iterating takes them. */
export function select(root: ParentNode, selector: string): Element[] {
  const list = root.querySelectorAll(selector);
  const { length } = list;
  const elements = new Array<Element>(length);
  for (let i = 0; i < length; i++) elements[i] = list[i]!;
  return elements;
}

/** Of more than these a browser says the order sooner than each can be compared with the next. */
const few = 200;

/**
 * The elements that match any of the selectors, in document order. A whole document is asked for one after the other,
 * which browsers are far quicker at than at a list.
 */
export function selectAny(root: Document | ShadowRoot, selectors: string[]): Element[] {
  const list = selectors.join();
  if (root instanceof ShadowRoot) return select(root, list);
  const lists = selectors.map((selector) => select(root, selector)).filter(({ length }) => length > 0);
  if (lists.length < 2) return lists[0] ?? [];
  const found = new Set(lists.flat());
  return found.size > few ? select(root, list) : [...found].sort((a, b) => (isBefore(a, b) ? -1 : 1));
}
