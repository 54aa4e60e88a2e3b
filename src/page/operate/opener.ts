/** What a list looks like from outside. */
export interface Chooser {
  /**
   * select: a list of the browser; group: the choices stand there all the time; popup: they open when it is pressed.
   */
  kind: 'select' | 'group' | 'popup';
  /** Its list is open already. */
  open: boolean;
}

/** Runs in the page. */
export function readChooser(start: Element): Chooser {
  // Other elements have a `control` of their own meaning.
  const target = (start.tagName === 'LABEL' && (start as HTMLLabelElement).control) || start;
  const role = target.getAttribute('role') ?? '';
  const entries = '[role=option],[role=radio],[role=checkbox],input[type=radio],input[type=checkbox],[role=menuitem]';
  const holds = (root: ParentNode): boolean => {
    for (const entry of root.querySelectorAll(entries)) {
      const seen = entry.closest('label') ?? entry;
      if (seen.getClientRects().length) return true;
    }
    return false;
  };
  const standing =
    target.matches('[role=radio],input[type=radio]') ||
    /^(radiogroup|listbox|group|menu|tree|menubar)$/.test(role) ||
    target.tagName === 'FIELDSET' ||
    (!role && target.querySelector('input[type=radio]') !== null);
  const expanded = target.matches('[aria-expanded=true]') || target.querySelector('[aria-expanded=true]') !== null;
  const group =
    standing &&
    (target.matches('[role=radio],input[type=radio]') ||
      holds(target) ||
      (target.shadowRoot !== null && holds(target.shadowRoot)));
  return { kind: target.tagName === 'SELECT' ? 'select' : group ? 'group' : 'popup', open: expanded };
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

/** Runs in the page: the texts that tell what is chosen, the narrowest first. */
export function readShown(start: Element): string[] {
  // Other elements have a `control` of their own meaning.
  const target = (start.tagName === 'LABEL' && (start as HTMLLabelElement).control) || start;
  const textOf = (node: Element): string => {
    const parts = [(node as HTMLElement).innerText ?? ''];
    for (const input of [node, ...node.querySelectorAll('input,textarea')]) {
      if ((input as HTMLInputElement).type !== 'password') parts.push((input as HTMLInputElement).value ?? '');
    }
    if (node.shadowRoot) {
      for (const child of node.shadowRoot.querySelectorAll('*')) {
        parts.push((child as HTMLInputElement).value ?? '', child.childElementCount ? '' : (child.textContent ?? ''));
      }
    }
    return parts
      .filter((part) => typeof part === 'string')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  };
  const shown = [textOf(target)];
  const height = target.getBoundingClientRect().height;
  let around = target.parentElement ?? ((target.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
  for (let level = 0; around && level < 6; level++) {
    const others = [...around.querySelectorAll('input:not([type=hidden]),select,textarea')].filter(
      (field) => field !== target && !target.contains(field) && field.getClientRects().length,
    );
    if (others.length || around.getBoundingClientRect().height > Math.max(160, height * 5)) break;
    shown.push(textOf(around));
    around = around.parentElement ?? ((around.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
  }
  return shown;
}
