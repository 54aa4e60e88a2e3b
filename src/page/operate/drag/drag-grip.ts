/** What a person would grip to drag the element: itself, unless only a handle beside its words can be gripped. Runs in the page. */
export function gripOf(element: Element): Element {
  const draggable = (one: Element): boolean =>
    one.closest('[draggable=true]') !== null || /^(?:grab|move|.*-resize)$/.test(getComputedStyle(one).cursor);
  const shown = (one: Element): boolean => one.getClientRects().length > 0;
  // The round part of a switch, say, which lies under the box that is ticked.
  const isUnder = (one: Element): boolean => {
    const { x, y, width, height } = one.getBoundingClientRect();
    const hit = (one.getRootNode() as Document | ShadowRoot).elementFromPoint(x + width / 2, y + height / 2);
    return hit !== null && !one.contains(hit) && !hit.contains(one);
  };
  if (draggable(element)) return element;
  // The smallest box around the words that has one handle and no second is the thing they stand for.
  for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
    const named = [...box.querySelectorAll('[class*=handle i],[class*=grip i],[class*=drag i]')].filter(
      (one) => shown(one) && !isUnder(one),
    );
    const able = [...box.querySelectorAll('*')].filter((one) => shown(one) && draggable(one));
    const outer = (all: Element[]) => all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
    const grips = outer(able.length ? able : named);
    if (grips.length === 1) return grips[0]!;
    if (grips.length > 1) return element;
  }
  return element;
}
