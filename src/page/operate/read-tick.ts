/** Whether a box is ticked, however it is made. */
export interface Tick {
  /** unknown: neither the browser, nor ARIA, nor the names of its classes or pictures tell. */
  state: 'on' | 'off' | 'mixed' | 'unknown';
  radio: boolean;
  disabled: boolean;
  /** Classes and pictures of the box and what is in it: a change of it is a change of its look. */
  look: string;
}

/** Runs in the page: must not refer to anything outside itself. */
export function readTick(start: Element): Tick {
  const boxes =
    'input[type=checkbox],input[type=radio],[role=checkbox],[role=radio],[role=switch],[role=menuitemcheckbox],' +
    '[role=menuitemradio],[aria-checked],[aria-pressed]';
  const inside = (node: Element): Element | null => {
    if (node.shadowRoot) {
      const found = node.shadowRoot.querySelector(boxes);
      if (found) return found;
    }
    const found = node.querySelectorAll(boxes);
    return found.length === 1 ? found[0]! : null;
  };
  const wrapper = start.closest('label');
  const box =
    (start.matches(boxes) ? start : null) ??
    (start.tagName === 'LABEL' ? (start as HTMLLabelElement).control : null) ??
    inside(start) ??
    wrapper?.control ??
    (wrapper ? inside(wrapper) : null) ??
    start.closest(boxes) ??
    start;

  const input = box as HTMLInputElement;
  const native = box.tagName === 'INPUT' && /^(checkbox|radio)$/.test(input.type);
  const aria =
    box.getAttribute('aria-checked') ?? box.getAttribute('aria-pressed') ?? box.getAttribute('aria-selected');
  const parts: string[] = [];
  for (const part of [box, ...box.querySelectorAll('*')]) {
    parts.push(part.getAttribute('class') ?? '', part.getAttribute('src') ?? '');
  }
  const look = parts.join(' ');
  // `unchecked` or `not-selected` name a class as well; the boundary keeps them apart.
  const says = (words: string): boolean => new RegExp(`(^|[\\s_./-])(is-)?(${words})([\\s_.-]|$)`, 'i').test(look);

  let state: Tick['state'] = 'unknown';
  if (native) state = input.indeterminate ? 'mixed' : input.checked ? 'on' : 'off';
  else if (aria === 'true') state = 'on';
  else if (aria === 'mixed') state = 'mixed';
  else if (aria === 'false') state = 'off';
  else if (says('unchecked|off|unselected|not-checked')) state = 'off';
  else if (says('checked|selected|ticked|tick|active|on|enabled')) state = 'on';

  return {
    state,
    radio: (native && input.type === 'radio') || /^(radio|menuitemradio)$/.test(box.getAttribute('role') ?? ''),
    disabled: box.matches(':disabled,[aria-disabled=true]'),
    look,
  };
}

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
  const box =
    (start.matches(boxes) ? start : null) ??
    (start.tagName === 'LABEL' ? (start as HTMLLabelElement).control : null) ??
    inside(start) ??
    start.closest('label')?.control ??
    start;
  const labels: Element[] = [...((box as HTMLInputElement).labels ?? [])];
  const wrapper = box.closest('label');
  if (wrapper && !labels.includes(wrapper)) labels.push(wrapper);

  // A small part without words right beside a hidden box is what is drawn for it.
  const drawing = (hit: Element): boolean => {
    const { width, height } = hit.getBoundingClientRect();
    return box.parentElement?.contains(hit) === true && width <= 80 && height <= 48 && !hit.textContent?.trim();
  };
  const works = (hit: Element): boolean => {
    const label = hit.closest('label');
    if (hit === box || box.contains(hit)) return true;
    if (hit.closest('a[href],button') && hit.closest('a[href],button') !== box) return false;
    return (label !== null && labels.includes(label)) || hit.contains(box) || drawing(hit);
  };
  const candidates = [box, box.nextElementSibling, box.previousElementSibling, box.parentElement, ...labels, start];
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
  return null;
}
