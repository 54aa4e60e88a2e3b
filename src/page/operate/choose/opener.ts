import { alikeTexts } from './alike.ts';

/** What a list looks like from outside. */
export interface Chooser {
  /**
   * select: a list of the browser; suggested: a text field with suggestions of the browser; group: the choices stand
   * there all the time; popup: they open when it is pressed.
   */
  kind: 'select' | 'suggested' | 'group' | 'popup';
  /** Its list is open already. */
  open: boolean;
  /** It says that its list is not open. */
  closed: boolean;
  inDialog: boolean;
  /** Something empty lies over it that takes the next press, wherever that falls, and shuts the list. */
  caught: boolean;
  /** What stands in a row with it and looks alike: it may be one of the choices itself, and open nothing. */
  alike: string[];
}

/** Runs in the page. */
export function readChooser(start: Element): Chooser {
  // Other elements have a `control` of their own meaning.
  const target = (start.tagName === 'LABEL' && (start as HTMLLabelElement).control) || start;
  const role = target.getAttribute('role') ?? '';
  const entries = '[role=option],[role=radio],[role=checkbox],input[type=radio],input[type=checkbox],[role=menuitem]';
  // Also through shadow roots and what is slotted into them.
  const within = (root: ParentNode, selector: string): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const slotted =
        element.tagName === 'SLOT' ? (element as HTMLSlotElement).assignedElements({ flatten: true }) : [];
      return [element, ...slotted].flatMap((one) => [
        ...(one.matches(selector) ? [one] : []),
        ...(one !== element ? within(one, selector) : []),
        ...(one.shadowRoot ? within(one.shadowRoot, selector) : []),
      ]);
    });
  const holds = (root: ParentNode): boolean =>
    within(root, entries).some((entry) => (entry.closest('label') ?? entry).getClientRects().length > 0);
  const standing =
    target.matches('[role=radio],input[type=radio]') ||
    // A list box that opens another shows in itself, as an entry, what is chosen.
    (/^(radiogroup|listbox|group|menu|tree|menubar)$/.test(role) &&
      !target.matches('[role=listbox][aria-haspopup]:not([aria-haspopup=false])')) ||
    target.tagName === 'FIELDSET' ||
    (!role && within(target, 'input[type=radio],[role=radio]').length > 1);
  const says = (state: string): boolean =>
    target.matches(`[aria-expanded=${state}]`) || within(target, `[aria-expanded=${state}]`).length > 0;
  const open = says('true');
  const group =
    standing &&
    (target.matches('[role=radio],input[type=radio]') ||
      holds(target) ||
      (target.shadowRoot !== null && holds(target.shadowRoot)));
  const suggests = target.tagName === 'INPUT' && (target as HTMLInputElement).list !== null;
  const kind = target.tagName === 'SELECT' ? 'select' : suggests ? 'suggested' : group ? 'group' : 'popup';
  const inDialog = start.closest('dialog,[role=dialog],[aria-modal=true]') !== null;
  const { x, y, width, height } = start.getBoundingClientRect();
  const over = (start.getRootNode() as Document | ShadowRoot).elementFromPoint(x + width / 2, y + height / 2);
  const apart = over !== null && !over.contains(start) && !start.contains(over);
  const caught = apart && over.children.length === 0 && !over.textContent?.trim() && over.clientHeight >= innerHeight;
  return { kind, open, closed: !open && says('false'), inDialog, caught, alike: alikeTexts(target) };
}

/**
 * Runs in the page: what a person presses to open the list. The small arrow of a split button, for its other half
 * does something else; what is drawn over a field that lets no press through to itself.
 */
export function openerOf(found: Element): Element {
  let start = found;
  const drawn = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width >= 4 && height >= 4 && getComputedStyle(element).visibility !== 'hidden';
  };
  while (!drawn(start) && start.parentElement) start = start.parentElement;
  const opens =
    '[aria-haspopup]:not([aria-haspopup=false]),[aria-expanded],.dropdown-toggle,[data-toggle=dropdown],[data-bs-toggle=dropdown]';
  const isButton = start.matches('button,[role=button],a,input[type=button],input[type=submit]');
  if (isButton && !start.matches(opens)) {
    const group =
      start.closest('[role=group],[class*=group i],[class*=split i],[class*=dropdown i]') ?? start.parentElement;
    const arrows = [...(group?.querySelectorAll(opens) ?? [])].filter(
      (arrow) => arrow !== start && arrow.getClientRects().length,
    );
    if (arrows.length === 1) return arrows[0]!;
  }
  const inner = start.shadowRoot?.querySelector('[aria-haspopup=menu][class*=arrow i]');
  if (inner) return inner;

  const box = start.getBoundingClientRect();
  const root = start.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  if (!hit || start.contains(hit)) return start;
  const outOf = (element: Element): Element | null =>
    element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
  let around = outOf(start);
  for (let level = 0; around && level < 6; level++, around = outOf(around)) {
    if (around.getBoundingClientRect().height > Math.max(120, box.height * 4)) break;
    if ((around === hit || around.contains(hit)) && drawn(around)) return around;
  }
  return start;
}

/**
 * Runs in the page: the texts that tell what is chosen, the narrowest first. `component` is called where a web component
 * may tell more in the page's own world.
 */
export function readShown(start: Element, component?: () => void): string[] {
  // Other elements have a `control` of their own meaning.
  const target = (start.tagName === 'LABEL' && (start as HTMLLabelElement).control) || start;
  // A list that is open over the page offers; one in the field itself shows what is chosen.
  const offers = (element: Element): boolean =>
    element.matches('[popover],[role=dialog]') ||
    (element.matches('[role=listbox],[role=menu],[role=tree],[role=grid],:has([role=option],[role=menuitem])') &&
      /^(absolute|fixed)$/.test(getComputedStyle(element).position));
  const partsOf = (node: Node): string[] => {
    if (node.nodeType === 3) return [node.nodeValue ?? ''];
    const element = node as HTMLElement;
    if (node.nodeType !== 1 || /^(STYLE|SCRIPT|TEMPLATE|OPTION)$/.test(element.tagName)) return [];
    // Slots have no box of their own.
    const drawn = element.checkVisibility() || getComputedStyle(element).display === 'contents';
    if (element !== target && (offers(element) || !drawn)) return [];
    if (/^(INPUT|TEXTAREA)$/.test(element.tagName))
      return (element as HTMLInputElement).type === 'password' ? [] : [(element as HTMLInputElement).value];
    const slotted = element.tagName === 'SLOT' ? (element as HTMLSlotElement).assignedNodes() : [];
    const own = slotted.length ? slotted : [...(element.shadowRoot ?? element).childNodes];
    // A component may tell its value without drawing it as text.
    if (element.shadowRoot) component?.();
    const told = element.shadowRoot && typeof (element as HTMLInputElement).value === 'string';
    return [...own.flatMap(partsOf), told ? (element as HTMLInputElement).value : ''];
  };
  const textOf = (node: Element): string => partsOf(node).join(' ').replace(/\s+/g, ' ').trim();
  const shown = [textOf(target)];
  const height = target.getBoundingClientRect().height;
  let around = target.parentElement ?? ((target.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
  for (let level = 0; around && level < 10; level++) {
    const others = [...around.querySelectorAll('input:not([type=hidden]),select,textarea')].filter(
      (field) => field !== target && !target.contains(field) && field.getClientRects().length,
    );
    if (others.length || around.getBoundingClientRect().height > Math.max(160, height * 5)) break;
    shown.push(textOf(around));
    around = around.parentElement ?? ((around.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
  }
  return shown;
}
