import { contains } from '../read/tree.ts';

/** The windows of the tab that are neither the element's own nor within it, as far as they can be looked into. */
export function otherWindows(element: Element, from: Window = top ?? self): Window[] {
  const owner = ownerOf(from);
  if (owner?.ownerDocument === element.ownerDocument && contains(element, owner)) return [];
  const inside = Array.from({ length: from.length }, (_, place) => otherWindows(element, from[place]!)).flat();
  return from === self || owner === undefined ? inside : [from, ...inside];
}

/** The element that shows the window; undefined for a window that cannot be looked into. */
function ownerOf(window: Window): Element | null | undefined {
  try {
    return window.document && window.frameElement;
  } catch {
    return undefined;
  }
}
