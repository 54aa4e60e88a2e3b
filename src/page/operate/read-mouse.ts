/**
 * Runs in the page: whether the mouse is on the element, or on what has come up over it in the part of the page around both;
 * and whether that is what lies over it. In documents without a doctype a bare `:hover` is for links alone.
 */
export function readMouse(element: Element, spot?: { x: number; y: number }): { under: boolean; part: boolean } {
  const isOn = (one: Element): boolean => one.matches(`${CSS.escape(one.localName)}:hover`);
  const { x, y, width, height } = element.getBoundingClientRect();
  const over = document.elementFromPoint(x + (spot?.x ?? width / 2), y + (spot?.y ?? height / 2));
  let around = over?.contains(element) ? null : (over?.parentElement ?? null);
  while (around && !around.contains(element)) around = around.parentElement;
  // A dialog, and what shades the page for it, lie over more than a part of it.
  const part = around !== null && around.getBoundingClientRect().height < innerHeight / 2;
  const rests = part && over !== null && isOn(over) && ![...over.querySelectorAll('*')].some(isOn);
  return { under: isOn(element) || rests, part };
}

/** Runs in the page: whether it is put away for what the mouse on it has opened in its place. */
export function hasGivenWay(element: Element): boolean {
  const { parentElement } = element;
  return !element.getClientRects().length && (parentElement?.matches(':hover') ?? false);
}
