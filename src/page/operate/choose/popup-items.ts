import type { Item } from './match-option.ts';

/** The elements of a list's entries, in their order. */
export interface Listing {
  elements: Element[];
  items: Item[];
  /** The part of the page that scrolls when there are more entries than fit. */
  scroller: Element | null;
}

/** What is kept in the page between two looks at a list. */
export interface Memory {
  /** What could be seen before the list opened. */
  before: Set<Element> | null;
  /** The last look. */
  listing: Listing | null;
  /** The list was seen elsewhere: what stands in the field itself is what was chosen, and no entry. */
  apart: boolean;
}

/** Runs in the page: every element that can be seen now, so that what appears later can be told. */
export function visibleElements(): Set<Element> {
  const seen = new Set<Element>();
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) seen.add(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  return seen;
}

/**
 * Runs in the page: the entries of the list that belongs to `start`. That is what it says to control; else what has
 * appeared since `before`; else, where the list was open already, every entry in sight. With `within` it is `start`
 * itself that holds the entries; with `scroller`, of the last look's part that scrolls alone.
 */
export function listEntries(
  start: Element,
  { memory, within, scroller: part }: { memory: Memory; within: boolean; scroller: boolean },
): Item[] {
  const { before } = memory;
  const inside = part ? (memory.listing?.scroller ?? null) : null;
  const roles = 'option,menuitem,menuitemradio,menuitemcheckbox,treeitem,radio,checkbox'.split(',');
  const visible = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    return box.width > 2 && box.height > 2 && element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  };
  const parentOf = (node: Node): Element | null => {
    const slot = (node as Element).assignedSlot;
    const parent = slot ?? node.parentNode;
    return parent instanceof ShadowRoot ? parent.host : (parent as Element | null);
  };
  const textOf = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? '';
    if (node.nodeType !== 1) return '';
    const element = node as Element;
    if (/^(STYLE|SCRIPT|TEMPLATE|SVG)$/i.test(element.tagName)) return '';
    // Words for screen readers alone ("Not selected, …") are not on the screen.
    const style = getComputedStyle(element);
    if (
      style.display === 'none' ||
      (style.position === 'absolute' && (style.clip !== 'auto' || style.clipPath !== 'none'))
    ) {
      return '';
    }
    const slotted = element.tagName === 'SLOT' ? (element as HTMLSlotElement).assignedNodes({ flatten: true }) : [];
    let text = '';
    for (const child of slotted.length ? slotted : (element.shadowRoot ?? element).childNodes)
      text += `${textOf(child)} `;
    return text;
  };
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const all = new Set<Element>();
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      all.add(element);
      if (element.shadowRoot) walk(element.shadowRoot);
      if (element.tagName !== 'SLOT' || root.contains((element.getRootNode() as ShadowRoot).host)) continue;
      for (const slotted of (element as HTMLSlotElement).assignedElements({ flatten: true })) {
        all.add(slotted);
        walk(slotted);
      }
    }
  };

  const roots: Element[] = [];
  const scope = start.getRootNode() as Document | ShadowRoot;
  for (const owner of [start, ...start.querySelectorAll('[aria-controls],[aria-owns]'), start.parentElement]) {
    const ids = `${owner?.getAttribute('aria-controls') ?? ''} ${owner?.getAttribute('aria-owns') ?? ''}`.split(/\s+/);
    for (const id of ids) {
      const root = id && (scope.getElementById(id) ?? document.getElementById(id));
      if (root && visible(root) && !root.contains(start)) roots.push(root);
    }
  }
  if (inside) walk(inside);
  else if (within) {
    const radio = start.matches('[role=radio],input[type=radio]') ? start : null;
    let group: Element = radio?.closest('[role=radiogroup],fieldset') ?? radio?.parentElement ?? start;
    // Radio buttons without a group around them belong together by their name, or stand side by side.
    while (radio && group.querySelectorAll('[role=radio],input[type=radio]').length < 2) {
      const wider = parentOf(group);
      if (!wider || wider === document.body) break;
      group = wider;
    }
    walk(group.shadowRoot ?? group);
    if (group.shadowRoot) walk(group);
  } else if (roots.length) {
    for (const root of roots) {
      walk(root);
      if (root.shadowRoot) walk(root.shadowRoot);
    }
  } else walk(document);

  /** The texts that the markup names a field by. */
  const namesOf = (element: Element): Element[] => {
    const label = (element as HTMLInputElement).labels?.[0];
    if (label || element.tagName !== 'INPUT') return label ? [label] : [];
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    return ids.flatMap((id) => (element.getRootNode() as Document | ShadowRoot).getElementById(id) ?? []);
  };
  const roleOf = (element: Element): string => {
    const role = element.getAttribute('role') ?? '';
    if (element.tagName === 'INPUT' && /^(radio|checkbox)$/.test((element as HTMLInputElement).type))
      return (element as HTMLInputElement).type;
    return role;
  };
  const fresh = [...all].filter(
    (element) =>
      (within || roots.length > 0 || !before?.has(element)) &&
      (element !== start || within) &&
      (visible(element) || (within && element.tagName === 'INPUT' && namesOf(element).length > 0)),
  );
  let elements = fresh.filter((element) => roles.includes(roleOf(element)));
  // Of a hidden field and what is drawn for it, the drawn one is the entry.
  const drawn = elements.filter(visible);
  elements = elements.filter(
    (element) => visible(element) || !drawn.some((one) => element.parentElement?.contains(one)),
  );
  // An entry within an entry (a checkbox in an option) is a part of it.
  elements = elements.filter((element) => {
    for (let up = parentOf(element); up; up = parentOf(up))
      if (elements.includes(up) && roleOf(up) !== 'treeitem') return false;
    return true;
  });
  // So is a check box that web components draw over their entry.
  const entries = elements.filter((element) => !/^(radio|checkbox)$/.test(roleOf(element)));
  if (entries.length && !within) elements = entries;
  if (!elements.length && (before || within || roots.length)) {
    const blocks = fresh.filter(
      (element) =>
        (!getComputedStyle(element).display.startsWith('inline') || element.tagName === 'A') &&
        !(memory.apart && start.contains(element)),
    );
    // What is around entries that are still fading in is none itself.
    const coming = '[role=option],[role^=menuitem],[role=treeitem]';
    const holders = blocks.filter((element) => tidy(textOf(element)) && !element.querySelector(coming));
    // Across shadow roots, which `contains` does not look through.
    const around = new Set<Element>();
    for (const holder of holders) {
      for (let up = parentOf(holder); up && !around.has(up); up = parentOf(up)) around.add(up);
    }
    elements = holders.filter((element) => !around.has(element));
  }
  /** Old pages write the words behind a radio button without any markup. */
  const textBehind = (element: Element): string => {
    let text = '';
    for (let node = element.nextSibling; node; node = node.nextSibling) {
      if (node.nodeType === 1 && (node as Element).matches('input,select,button,br,tr,td')) break;
      text += textOf(node);
    }
    return text;
  };
  const labelOf = (element: Element): string =>
    element.getAttribute('aria-label') ||
    tidy(namesOf(element).map(textOf).join(' ') || textOf(element)) ||
    tidy(textBehind(element));
  const items = elements.map((element): Item => {
    const classes = element.getAttribute('class') ?? '';
    return {
      text: labelOf(element),
      title: element.getAttribute('title') ?? element.querySelector('[title]')?.getAttribute('title') ?? '',
      role: roleOf(element),
      disabled:
        element.matches(':disabled,[aria-disabled=true],[disabled]') || /(^|[\s_-])(is-)?disabled(\s|$)/.test(classes),
      selected:
        (element as HTMLInputElement).checked === true ||
        element.matches('[aria-selected=true],[aria-checked=true]') ||
        element.querySelector('input:checked') !== null ||
        /(^|[\s_-])(is-)?(selected|checked)(\s|$)/.test(classes),
    };
  });

  let scroller = elements[0] ?? null;
  while (scroller) {
    const flows = /auto|scroll|overlay/.test(getComputedStyle(scroller).overflowY) || scroller.scrollTop > 0;
    if (flows && scroller.scrollHeight > scroller.clientHeight + 1 && scroller !== document.documentElement) break;
    scroller = parentOf(scroller);
    if (scroller === document.body) scroller = null;
  }
  memory.listing = { elements, items, scroller };
  memory.apart ||= elements.length > 0 && !elements.some((element) => start.contains(element));
  return items;
}

/** Runs in the page: the button beside the entries that takes the choice over, in a list that opened as a dialog of its own. */
export function takingOver({ listing, before }: Memory): Element | null {
  const words = /^(ok|done|apply|select|choose|confirm|set|完了|決定|選択|適用|確定|設定)$/i;
  let dialog = listing?.elements[0] ?? null;
  while (dialog && !dialog.matches('dialog,[role=dialog],[role=alertdialog],[aria-modal=true]'))
    dialog = dialog.parentElement ?? (dialog.getRootNode() as ShadowRoot).host ?? null;
  // The dialog that a list opened in is not its own.
  const buttons = dialog && before && !before.has(dialog) ? [...dialog.querySelectorAll('button,[role=button]')] : [];
  const found = buttons.filter(
    (button) => button.checkVisibility() && words.test((button.textContent ?? '').normalize('NFKC').trim()),
  );
  return found.length === 1 && !found[0]!.matches('[aria-disabled=true],:disabled') ? found[0]! : null;
}
