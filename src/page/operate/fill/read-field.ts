/** A field as it stands in the page. */
export interface Field {
  /**
   * text: takes typing; native: the browser's own date, time, colour or slider; rich: an editor of formatted text;
   * frame: an editor in a frame of its own; select: a list of the browser; inside: the field is within the element;
   * boxes: one value spread over several small fields; none: nothing to type into.
   */
  kind: 'text' | 'native' | 'rich' | 'frame' | 'select' | 'inside' | 'boxes' | 'none';
  type: string;
  value: string;
  readOnly: boolean;
  /** Characters the field takes; -1 for no limit. */
  maxLength: number;
  /** The same of each of the several small fields. */
  limits: number[];
  /** The page proposed an ending behind the caret and selected it. */
  proposed: boolean;
  placeholder: string;
  language: string;
  /** The several small fields are the parts of a date or time, not the characters of a code. */
  segments: boolean;
  /** It, or each of the several small fields, takes one character. */
  single: boolean;
  /** It belongs to a list of suggestions or to a calendar that opens beside it. */
  popup: boolean;
  /** An editor of code draws the text itself, with numbers of lines and the like, and types into a field that nobody sees. */
  drawn: boolean;
  /** Scripts of the page have yet to come: what is typed now they may not hear. */
  early?: boolean;
}

/** Fields a person can type into. */
export const typable =
  'input:not([type=hidden],[type=checkbox],[type=radio],[type=button],[type=submit],[type=file],[type=image],[type=reset]):visible,' +
  'textarea:visible,[contenteditable=""]:visible,[contenteditable=true]:visible,[contenteditable=plaintext-only]:visible,[role=spinbutton]:visible';

/** Runs in the page: must not refer to anything outside itself. */
export function readField(start: Element): Field {
  const within = (node: Element): Element[] => {
    const found: Element[] = [];
    for (const child of (node.shadowRoot ?? node).querySelectorAll('*')) {
      const box = child.getBoundingClientRect();
      const takes =
        (child.localName === 'input' &&
          !/^(hidden|checkbox|radio|button|submit|file|image|reset)$/.test((child as HTMLInputElement).type)) ||
        child.localName === 'textarea' ||
        child.getAttribute('role') === 'spinbutton' ||
        ((child as HTMLElement).isContentEditable && !(child.parentElement as HTMLElement | null)?.isContentEditable);
      const seen = box.width > 0 && box.height > 0 && child.checkVisibility({ visibilityProperty: true });
      if (takes && seen) found.push(child);
      if (child.shadowRoot) found.push(...within(child));
    }
    return found;
  };
  // Other elements have a `control` of their own meaning, and a label may stand around several fields.
  const isLabel = start.localName === 'label' && within(start).length < 2;
  const target = (isLabel && (start as HTMLLabelElement).control) || start;
  const input = target as HTMLInputElement;
  const tag = target.localName;
  const type = tag === 'input' ? input.type : '';
  const textOf = (node: Element): string =>
    (node as HTMLInputElement).value ?? (node as HTMLElement).innerText ?? node.textContent ?? '';

  // Not wider than high, or limited to one.
  const isSingle = (node: Element): boolean => {
    const { width, height } = node.getBoundingClientRect();
    return (node as HTMLInputElement).maxLength === 1 || (node.localName === 'input' && width <= height * 1.5);
  };

  const isUnseen = (node: Element): boolean => {
    const around = node.parentElement;
    const box = around?.getBoundingClientRect();
    const cut = box && (box.width < 5 || box.height < 2) && getComputedStyle(around!).overflow !== 'visible';
    return cut || node.getBoundingClientRect().width < 5 || getComputedStyle(node).opacity === '0';
  };
  // The nearest box around an unseen field that has room for lines of text.
  const editorOf = (node: Element): HTMLElement | null => {
    for (let at = node.parentElement, up = 0; at && up < 4; at = at.parentElement, up++) {
      const { width, height } = at.getBoundingClientRect();
      if (width > 60 && height > 15) return at;
    }
    return null;
  };

  let kind: Field['kind'] = 'none';
  let single = isSingle(target);
  const editor = tag === 'textarea' && isUnseen(target) ? editorOf(target) : null;
  let value = editor ? editor.innerText : textOf(target);
  let segments = false;
  let limits: number[] = [];
  if (tag === 'select') kind = 'select';
  else if (tag === 'textarea') kind = 'text';
  else if (tag === 'input') {
    kind = /^(date|time|datetime-local|month|week|color|range)$/.test(type) ? 'native' : 'text';
    if (/^(hidden|checkbox|radio|button|submit|file|image|reset)$/.test(type)) kind = 'none';
  } else if (tag === 'iframe') kind = 'frame';
  else if ((target as HTMLElement).isContentEditable) kind = 'rich';
  else {
    const inner = within(target);
    if (inner.length === 1) kind = 'inside';
    if (inner.length > 1) {
      kind = 'boxes';
      segments = inner.every((part) => part.getAttribute('role') === 'spinbutton');
      single = inner.every(isSingle);
      limits = inner.map((part) => (part as HTMLInputElement).maxLength ?? -1);
      const texts = inner.map(textOf);
      // All of it in the first box is not the value: the others are left free, as the places of a mask.
      const isHeaped = single && texts[0]!.length > 1 && texts.slice(1).every((text) => text === '');
      value = texts.map((text) => (isHeaped ? text || '_' : text)).join(segments ? '/' : '');
    }
  }
  const caret = tag === 'textarea' || /^(text|search|tel|url|password)$/.test(type) ? input.selectionStart : null;
  return {
    kind,
    type,
    value,
    readOnly: input.readOnly === true || target.getAttribute('aria-readonly') === 'true',
    maxLength: input.maxLength ?? -1,
    limits,
    proposed: caret !== null && caret > 0 && caret < value.length && input.selectionEnd === value.length,
    placeholder: input.placeholder ?? '',
    language: target.closest('[lang]')?.getAttribute('lang') ?? '',
    segments,
    single,
    drawn: editor !== null,
    popup:
      target.hasAttribute('aria-haspopup') ||
      target.hasAttribute('aria-expanded') ||
      target.getAttribute('role') === 'combobox' ||
      target.closest('[class*=picker i],[class*=calendar i],[class*=autocomplete i],[data-provide=datepicker]') !==
        null,
  };
}
