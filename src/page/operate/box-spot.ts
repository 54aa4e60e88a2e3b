/** Where to press a box: its visible part, and the point of it in CSS px from its top left corner. */
export interface Spot {
  element: Element;
  x: number;
  y: number;
}

/**
 * Runs in the page. A hidden input is pressed on what is drawn for it, and a label beside its links, as a person does.
 */
export function spotOf(start: Element): Spot | null {
  const boxes = 'input[type=checkbox],input[type=radio],[role=checkbox],[role=radio],[role=switch]';
  const inside = (node: Element): Element | null =>
    node.shadowRoot?.querySelector(boxes) ??
    (node.querySelectorAll(boxes).length === 1 ? node.querySelector(boxes) : null);
  /** Pressed on its words, an entry of a tree is mostly chosen: its tick is what is drawn and called so. */
  const drawnIn = (entry: Element): Element | undefined =>
    [...entry.querySelectorAll('[class*=checkbox i]')].find((part) => {
      const { width, height } = part.getBoundingClientRect();
      const isBox = width >= 8 && height >= 8 && width <= 40 && height <= 40;
      return isBox && part.closest('[role=treeitem]') === entry;
    });
  const box =
    (start.matches(boxes) ? start : null) ??
    (start.localName === 'label' ? (start as HTMLLabelElement).control : null) ??
    inside(start) ??
    start.closest('label')?.control ??
    drawnIn(start) ??
    start;
  // What a kit draws for a hidden field may be a box by its role.
  const twins = box.parentElement?.querySelectorAll('[role=checkbox],[role=radio],[role=switch]') ?? [];
  const twin = twins.length === 1 && twins[0] !== box ? twins[0]! : null;
  const labels: Element[] = [...((box as HTMLInputElement).labels ?? [])];
  const wrapper = box.closest('label');
  if (wrapper && !labels.includes(wrapper)) labels.push(wrapper);
  // Scripts act on a label right behind the box that the browser ties to nothing.
  const next = box.nextElementSibling;
  const after = next?.localName === 'label' ? (next as HTMLLabelElement) : null;
  if (after && !after.htmlFor && !after.control) labels.push(after);
  // What belongs to another field is nothing of this one.
  const behind = next?.querySelector(boxes) || (after?.control && after.control !== box) ? null : next;

  const native = (hit: Element): boolean => {
    const label = hit.closest('label');
    if (hit === box || box.contains(hit) || twin?.contains(hit)) return true;
    const other = hit.closest('a[href],button,input,select,textarea');
    if (other && other !== box) return false;
    return label !== null && labels.includes(label);
  };
  /** What is around the box may take the press for it; a label does so surely. */
  const around = (hit: Element): boolean => hit.closest('a[href],button') === null && hit.contains(box);
  // A small part without words right beside a hidden box is what is drawn for it, or one with words to be pressed right after it.
  const drawing = (hit: Element): boolean => {
    if (behind?.contains(hit) && getComputedStyle(behind).cursor === 'pointer' && !hit.closest('a[href],button'))
      return true;
    const { width, height } = hit.getBoundingClientRect();
    return box.parentElement?.contains(hit) === true && width <= 80 && height <= 48 && !hit.textContent?.trim();
  };
  const candidates = [
    box,
    twin,
    box.nextElementSibling,
    box.previousElementSibling,
    // The whole page takes presses for none of its boxes.
    box.parentElement === document.body ? null : box.parentElement,
    ...labels,
    // A label may have no box of its own, or a gap in its middle.
    ...labels.flatMap((label) => [...label.children]),
    start,
  ];
  const { width, height } = box.getBoundingClientRect();
  const shown = width >= 4 && height >= 4 && box.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  // Over a box that is drawn itself, such a part merely lies in the way, and the label is surer.
  const ways = shown ? [native, drawing, around] : [(hit: Element): boolean => native(hit) || drawing(hit), around];
  for (const works of ways) {
    for (const element of candidates) {
      if (!element) continue;
      const size = element.getBoundingClientRect();
      if (size.width < 4 || size.height < 4 || getComputedStyle(element).visibility === 'hidden') continue;
      // What lies off the screen cannot be hit; most boxes lie on it and must not be moved.
      if (size.top < 0 || size.left < 0 || size.bottom > innerHeight || size.right > innerWidth) {
        element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      }
      const area = element.getBoundingClientRect();
      for (const x of [area.width / 2, Math.min(8, area.width / 4)]) {
        const y = area.height / 2;
        const root = element.getRootNode() as Document | ShadowRoot;
        const hit = root.elementFromPoint(area.x + x, area.y + y);
        const own = hit && (element === hit || element.contains(hit));
        if (own && works(hit)) return { element, x, y };
      }
    }
  }
  return null;
}
