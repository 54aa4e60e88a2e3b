// Elements that were told to the outside are known by number. The numbers die with the document: the next one has others.

const numbers = new WeakMap<Element, number>();
const elements = new Map<number, WeakRef<Element>>();
const first = Math.floor(Math.random() * 1e9) * 1e5;
let last = first;

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

/** The element of that number, also when it has been taken out of the document. */
export function recallLost(id: number): Element | null {
  return elements.get(id)?.deref() ?? null;
}

/** Whether it was in this document and is no longer: what another document numbered is not gone but elsewhere. */
export function isGone(id: number): boolean {
  return id > first && id <= last && !recall(id);
}
