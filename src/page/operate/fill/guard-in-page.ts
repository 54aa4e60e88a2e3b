import type { FieldFacts, GuardAnswer, GuardRequest } from './guard-protocol.ts';

/**
 * Types a value that belongs to certain pages, in the page's isolated world: looking and typing are one act that no
 * script of the page, no navigation and no other frame can come between. Keys of the keyboard would go to whatever has
 * the focus when they arrive. It must stay self-contained: its source text is what is sent.
 */
export function guardEngine() {
  const carets = new WeakMap<Element, HTMLElement>();
  const pads = new WeakMap<Element, number[]>();

  function factsOf(field: Element): FieldFacts {
    const type = field.localName === 'input' ? (field as HTMLInputElement).type : field.localName;
    return { origin: self.origin, url: location.href, type };
  }

  function mayType({ origin, url, type }: FieldFacts, { bounds }: GuardRequest): boolean {
    if (origin !== new URL(url).origin) return false;
    return bounds.every(({ origins, plain }) => origins.includes(origin) && (plain || type === 'password'));
  }

  function active(): Element | null {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  }

  function isWithin(element: Element | null, place: Element): boolean {
    for (let node: Node | null = element; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
      if (node === place) return true;
    }
    return false;
  }

  function selectAll(field: HTMLElement) {
    if ('select' in field) (field as HTMLInputElement).select();
    else getSelection()?.selectAllChildren(field);
  }

  function isFull(field: HTMLElement): boolean {
    const { value, maxLength } = field as HTMLInputElement;
    return maxLength > 0 && value.length >= maxLength;
  }

  function caretIn(group: Element): HTMLElement | undefined {
    const here = active();
    return here && here !== group && isWithin(here, group) ? (here as HTMLElement) : undefined;
  }

  /** The box for this part; where another frame has taken the focus, the one the caret was in when the last part came. */
  function boxFor(part: number, group: Element): HTMLElement {
    return (
      caretIn(group) ?? (part > 0 ? carets.get(group) : undefined) ?? (group.querySelector('input') as HTMLElement)
    );
  }

  /** What a page that watches keys or changes expects after a change that no key made. */
  function announce(field: HTMLElement, text: string, inserted: boolean) {
    if (!inserted) {
      field.dispatchEvent(
        new InputEvent('input', { inputType: 'insertText', data: text, bubbles: true, composed: true }),
      );
    }
    field.dispatchEvent(new KeyboardEvent('keyup', { key: 'Unidentified', bubbles: true, composed: true }));
  }

  function type(field: HTMLElement, text: string, request: GuardRequest): boolean {
    if (!mayType(factsOf(field), request)) return false;
    field.focus();
    // The page's own handlers of the focus have run: it may be another field now.
    if (!field.isConnected || !mayType(factsOf(field), request)) return false;
    let inserted = false;
    if (active() === field) {
      if (request.part === undefined || isFull(field)) selectAll(field);
      inserted = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
    } else if ('value' in field) {
      // Something else keeps the focus: the value goes to the field all the same, and only there.
      (field as HTMLInputElement).value = text;
    }
    announce(field, text, inserted);
    return true;
  }

  function answer(root: Element, request: GuardRequest): GuardAnswer {
    const target = (root.localName === 'label' && (root as HTMLLabelElement).control) || root;
    const field = request.part === undefined ? (target as HTMLElement) : boxFor(request.part, root);
    if (request.pad) pads.set(root, request.pad);
    const pad = pads.get(root)?.slice(request.from);
    const text = pad && request.text?.map((code, at) => String.fromCharCode(code ^ pad[at]!)).join('');
    const typed = text !== undefined && type(field, text, request);
    carets.set(root, caretIn(root) ?? field);
    return {
      ...factsOf(field),
      pinned: pad !== undefined,
      typed,
      focused: document.hasFocus() && isWithin(active(), root),
    };
  }

  function queryAll(root: Element, body: string): Element[] {
    const bytes = body.match(/../g)!.map((pair) => Number.parseInt(pair, 16));
    const request = JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes))) as GuardRequest;
    const carrier = document.createElement('output');
    carrier.textContent = JSON.stringify(answer(root, request));
    return [carrier];
  }

  return { query: (root: Element, body: string) => queryAll(root, body)[0], queryAll };
}
