/**
 * Runs in the page: the texts that tell what is chosen, the narrowest first. `isEntry` knows what the open list offers;
 * `component` is called where a web component may tell more in the page's own world.
 */
export function readShown(start: Element, isEntry?: (element: Element) => boolean, component?: () => void): string[] {
  // Other elements have a `control` of their own meaning.
  const target = (start.localName === 'label' && (start as HTMLLabelElement).control) || start;
  // A list that is open over the page offers; one in the field itself shows what is chosen.
  const offers = (element: Element): boolean =>
    isEntry?.(element) ||
    element.matches('[popover],[role=dialog]') ||
    (element.matches('[role=listbox],[role=menu],[role=tree],[role=grid],:has([role=option],[role=menuitem])') &&
      /^(absolute|fixed)$/.test(getComputedStyle(element).position));
  const partsOf = (node: Node): string[] => {
    if (node.nodeType === 3) return [node.nodeValue ?? ''];
    const element = node as HTMLElement;
    if (node.nodeType !== 1 || /^(style|script|template|option)$/.test(element.localName)) return [];
    // Slots have no box of their own.
    const drawn = element.checkVisibility() || getComputedStyle(element).display === 'contents';
    if (element !== target && (offers(element) || !drawn)) return [];
    if (/^(input|textarea)$/.test(element.localName))
      return (element as HTMLInputElement).type === 'password' ? [] : [(element as HTMLInputElement).value];
    const slotted = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
    const own = slotted.length ? slotted : [...(element.shadowRoot ?? element).childNodes];
    // A component may tell its value without drawing it as text.
    if (element.shadowRoot) component?.();
    const told = element.shadowRoot && typeof (element as HTMLInputElement).value === 'string';
    return [...own.flatMap(partsOf), told ? (element as HTMLInputElement).value : ''];
  };
  const textOf = (node: Element): string => partsOf(node).join(' ').replace(/\s+/g, ' ').trim();
  const isDot = (field: Element): boolean =>
    [field, field.parentElement].some((one) => one !== null && one.getBoundingClientRect().width < 3);
  const shown = [textOf(target)];
  const height = target.getBoundingClientRect().height;
  let around = target.parentElement ?? ((target.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
  for (let level = 0; around && level < 10; level++) {
    const [others, openers] = ['input:not([type=hidden]),select,textarea', '[aria-haspopup],[role=combobox]'].map(
      (all) =>
        [...around!.querySelectorAll(all)].filter(
          (one) => one !== target && !target.contains(one) && one.getClientRects().length > 0,
        ),
    ) as [Element[], Element[]];
    // Kits cut fields of their own off to a dot beside what opens a list; where another list opens too, they may be its.
    const mayBeOther = others.some((one) => !isDot(one)) || (others.length > 0 && openers.some((one) => !isDot(one)));
    if (mayBeOther || around.getBoundingClientRect().height > Math.max(160, height * 5)) break;
    shown.push(textOf(around));
    around = around.parentElement ?? ((around.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
  }
  return shown;
}
