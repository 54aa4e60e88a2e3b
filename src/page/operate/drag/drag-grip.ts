/**
 * What a person would grip to drag the element, onto something or just away: itself, unless only a handle beside its words
 * can be gripped. Runs in the page.
 */
export function gripOf(element: Element, isOnto: boolean): Element {
  // At the edge of what can be put anywhere, it makes that larger.
  const isEdgeOfLoose = (one: Element): boolean => {
    const box = one.parentElement!;
    const [own, all] = [one.getBoundingClientRect(), box.getBoundingClientRect()];
    const isLoose = /absolute|fixed/.test(getComputedStyle(box).position) && box.contains(element);
    return isLoose && own.height < all.height / 2 && (own.bottom > all.bottom - 4 || own.top < all.top + 4);
  };
  // The edge of a column or window makes it wider. Handles to sort by may point up and down too.
  const isEdge = (one: Element): boolean => {
    const { cursor } = getComputedStyle(one);
    if (one === element || !cursor.endsWith('-resize')) return false;
    return (isOnto && !/^(?:ns|row)-/.test(cursor)) || isEdgeOfLoose(one);
  };
  const draggable = (one: Element): boolean =>
    one.closest('[draggable=true]') !== null ||
    (/^(?:grab|move|.*-resize)$/.test(getComputedStyle(one).cursor) && !isEdge(one));
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
      (one) => shown(one) && !isUnder(one) && !isEdge(one),
    );
    const able = [...box.querySelectorAll('*')].filter((one) => shown(one) && draggable(one));
    const outer = (all: Element[]) => all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
    const grips = outer(able.length ? able : named);
    if (grips.length === 1) return grips[0]!;
    if (grips.length > 1) return element;
  }
  return element;
}

/** The smallest part of the page that has both. Runs in the page. */
export function partAround(grip: Element, there: Element | null): Element | null {
  let part = grip.parentElement;
  while (part && !part.contains(there)) part = part.parentElement;
  return part;
}
