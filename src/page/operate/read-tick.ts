import { columnHeadings } from '../in-page/label/column-heading.ts';
import { isDrawnChecked } from '../in-page/read/drawn-checked.ts';

/** Whether a box is ticked, however it is made. */
export interface Tick {
  /** unknown: neither the browser, nor ARIA, nor the names of its classes or pictures tell. */
  state: 'on' | 'off' | 'mixed' | 'unknown';
  radio: boolean;
  disabled: boolean;
  /** Classes and pictures of the box and what is in it: a change of it is a change of its look. */
  look: string;
}

/** Runs in the page. */
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
  /** The field right before what a script has drawn for it, hidden or see-through. */
  const dressed = (drawn: Element): Element | null => {
    const before = drawn.previousElementSibling;
    const isHidden =
      before?.matches('[type=checkbox],[type=radio]') &&
      !before.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return isHidden ? before : null;
  };
  /** Where the knob of a drawn switch stands. */
  const side = (): Tick['state'] => {
    const all = box.getBoundingClientRect();
    if (all.width < all.height * 1.4 || box.childElementCount > 1 || getComputedStyle(box).direction === 'rtl')
      return 'unknown';
    const isKnob = (width: number, height: number) => width >= 6 && Math.abs(width - height) <= 4;
    const places: number[] = [];
    for (const child of box.children) {
      const { left, width, height } = child.getBoundingClientRect();
      if (isKnob(width, height)) places.push(left - all.left + width / 2);
    }
    for (const part of ['::before', '::after']) {
      const { content, left, width, height, transform } = getComputedStyle(box, part);
      const across = Number.parseFloat(width);
      if (content === 'none' || !isKnob(across, Number.parseFloat(height))) continue;
      const moved = transform === 'none' ? 0 : new DOMMatrix(transform).e;
      places.push((Number.parseFloat(left) || 0) + moved + across / 2);
    }
    const [knob, more] = places;
    if (knob === undefined || more !== undefined) return 'unknown';
    return knob > all.width / 2 ? 'on' : 'off';
  };
  const wrapper = start.closest('label');
  const box =
    (start.matches(boxes) ? start : null) ??
    (start.localName === 'label' ? (start as HTMLLabelElement).control : null) ??
    inside(start) ??
    wrapper?.control ??
    dressed(start) ??
    (wrapper ? inside(wrapper) : null) ??
    start.closest(boxes) ??
    start;

  const input = box as HTMLInputElement;
  const native = box.localName === 'input' && /^(checkbox|radio)$/.test(input.type);
  const aria =
    box.getAttribute('aria-checked') ?? box.getAttribute('aria-pressed') ?? box.getAttribute('aria-selected');
  const parts: string[] = [];
  for (const part of [box, ...box.querySelectorAll('*')]) {
    // Names with a state before them, `checked:bg-on`, hold in that state alone.
    const names = (part.getAttribute('class') ?? '').split(/\s+/).filter((name) => !/[:[]/.test(name));
    parts.push(...names, part.getAttribute('src') ?? '');
  }
  const own = parts.join(' ');
  // Some draw the tick of a row by a class of the row, or of the table that holds this row alone.
  const row = box.closest('tr,[role=row]');
  const alone = row?.closest('table');
  const marks = [row, alone?.rows.length === 1 ? alone : null]
    .flatMap((one) => [...(one?.classList ?? [])])
    .filter((name) => /select|check/i.test(name));
  const look = [own, ...marks].join(' ');
  // `unchecked` or `not-selected` name a class as well; the boundary keeps them apart.
  const says = (words: string, names = own): boolean =>
    new RegExp(`(^|[\\s_./-])(is-)?(${words})([\\s_.-]|$)`, 'i').test(names);
  // What is around the square of a box made by hand may have the class of its state.
  const made = '[class*=checkbox i],[class*=switch i],[class*=toggle i]';
  const holder = [box.parentElement, box.parentElement?.parentElement].find((one) => one?.matches(made));
  const around = holder?.querySelectorAll(boxes).length === 0 ? holder.getAttribute('class')! : '';

  /** What a character, or the name by which a font draws one, shows. */
  const drawn = (): Tick['state'] => {
    const text = (box.textContent ?? '').trim();
    if (/^(?:[☑☒✅✔✓■◼◉⦿]|check_box|radio_button_checked|toggle_on|on|ｏｎ|オン)$/iu.test(text)) return 'on';
    return /^(?:[☐□⬜◻▢◯]|check_box_outline_blank|radio_button_unchecked|toggle_off|off|ｏｆｆ|オフ)$/iu.test(text)
      ? 'off'
      : 'unknown';
  };

  let state: Tick['state'] = 'unknown';
  if (native) state = input.indeterminate ? 'mixed' : input.checked || isDrawnChecked(input) ? 'on' : 'off';
  else if (aria === 'true') state = 'on';
  else if (aria === 'mixed') state = 'mixed';
  else if (aria === 'false') state = 'off';
  else if (says('unchecked|off|unselected|not-checked|checkbox-blank')) state = 'off';
  else if (says('checked|selected|ticked|active|on|enabled|check-square|square-check|checkbox-marked')) state = 'on';
  // Of a font of icons: the name of the square alone.
  else if (/(?:^|\s)[a-z]+-square(?:-o)?(?:\s|$)/.test(own)) state = 'off';
  else if (drawn() !== 'unknown') state = drawn();
  else if (says('unchecked|off|not-checked', around)) state = 'off';
  else if (says('checked|ticked|on', around)) state = 'on';
  else {
    // Drawn in an entry of a tree or list, it shows whether that is chosen.
    const entry = box.closest('[role=treeitem],[role=option]');
    const chosen = entry?.getAttribute('aria-checked') ?? entry?.getAttribute('aria-selected');
    if (chosen) state = chosen === 'true' ? 'on' : chosen === 'mixed' ? 'mixed' : 'off';
    // So does one without a heading in a row of a grid; one below a heading is about that.
    else if (box.closest('[role=row]')?.ariaSelected === 'true' && !columnHeadings()(box)) state = 'on';
    else state = side();
  }

  return {
    state,
    radio: (native && input.type === 'radio') || /^(radio|menuitemradio)$/.test(box.getAttribute('role') ?? ''),
    disabled: box.matches(':disabled,[aria-disabled=true]'),
    look,
  };
}
