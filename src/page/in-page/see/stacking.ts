import { closest, contains, parentOf } from '../read/tree.ts';
import type { Sight } from './visible.ts';

/** What lies over what on the screen. */

/** What is hit at a place, also within shadow roots. */
export function deepFromPoint(x: number, y: number, root: Document = document): Element | null {
  let hit = root.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

/** All that lies at a place, the topmost first. */
export function deepStack(x: number, y: number): Element[] {
  return document.elementsFromPoint(x, y).flatMap((e) => [...within(e, x, y), e]);
}

/** The same, but in shadow trees only where they are `wanted`: each that is looked into is a question more. */
function stackAt(x: number, y: number, wanted: Node[]): Element[] {
  return document
    .elementsFromPoint(x, y)
    .flatMap((e) => (e.shadowRoot && wanted.includes(e.shadowRoot) ? [...within(e, x, y), e] : [e]));
}

function within({ shadowRoot }: Element, x: number, y: number): Element[] {
  return shadowRoot?.elementsFromPoint(x, y).filter((inner) => inner.getRootNode() === shadowRoot) ?? [];
}

/** The nearest positioned box around an element: a popup, toast or dialog; null for the page itself. */
export function layerOf(element: Element, sight: Sight): Element | null {
  return closest(element, (e) => {
    const { position } = sight.style(e);
    return (position === 'fixed' || position === 'absolute') && e !== document.body;
  });
}

/** Whether a box lies over nearly the whole page. */
export function coversAll(element: Element, sight: Sight): boolean {
  if (element === document.body || element === document.documentElement) return false;
  const style = sight.style(element);
  if (style.position !== 'fixed' && style.position !== 'absolute') return false;
  const rect = element.getBoundingClientRect();
  return rect.width >= innerWidth * 0.9 && rect.height >= innerHeight * 0.9;
}

/** The middle of what the screen shows of the element's box; null when that is nothing. */
export function middleOnScreen(element: Element): { x: number; y: number } | null {
  const rect = element.getBoundingClientRect();
  const left = Math.max(rect.left, 0);
  const top = Math.max(rect.top, 0);
  const right = Math.min(rect.right, innerWidth);
  const bottom = Math.min(rect.bottom, innerHeight);
  return right > left && bottom > top ? { x: (left + right) / 2, y: (top + bottom) / 2 } : null;
}

/** Whether the element, or what it is in, lies over the cover. */
export function isAbove(element: Element, cover: Element[], sight: Sight): boolean {
  const trees = cover.map((part) => part.getRootNode());
  for (
    let at: Element | null = element;
    at && at !== document.body && at !== document.documentElement;
    at = parentOf(at)
  ) {
    const middle = middleOnScreen(at);
    if (!middle) continue;
    const { x, y } = middle;
    const stack = stackAt(x, y, [at.getRootNode(), ...trees]);
    const own = stack.findIndex((e) => contains(at, e));
    const veil = stack.findIndex((e) => cover.some((part) => contains(part, e)));
    if (own < 0) continue;
    // The veil of a dialog need not be in the dialog: whatever lies over the whole page is one.
    return veil < 0
      ? !stack.slice(0, own).some((e) => [e, ...within(e, x, y)].some((one) => coversAll(one, sight)))
      : own < veil;
  }
  return false;
}
