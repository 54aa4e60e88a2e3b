// Elements that were told to the outside are known by number; the numbers die with the document.

const numbers = new WeakMap<Element, number>();
const elements = new Map<number, WeakRef<Element>>();
let last = 0;

export function remember(element: Element): number {
  const known = numbers.get(element);
  if (known) return known;
  last += 1;
  numbers.set(element, last);
  elements.set(last, new WeakRef(element));
  return last;
}

/** The element of that number, while it is still in the document. */
export function recall(id: number): Element | null {
  const element = elements.get(id)?.deref();
  if (!element) elements.delete(id);
  return element?.isConnected ? element : null;
}
