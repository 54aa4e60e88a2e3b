import { ancestorsOf } from './tree.ts';

/** The controls that markup ties to a text: its `<label>`'s field, or whatever names it in `aria-labelledby`. */
export class Labels {
  /** Ids hold within one shadow tree only. */
  readonly #references = new Map<Node, Map<string, Element[]>>();

  of(text: Element): Element[] {
    const found: Element[] = [];
    let level = 0;
    for (const at of [text, ...ancestorsOf(text, 5)]) {
      if (at instanceof HTMLLabelElement) {
        const tied = at.htmlFor ? meantBy(byId(at)) : controlOf(at);
        const control =
          tied ?? at.querySelector('[role=checkbox],[role=radio],[role=switch],[role=textbox],[role=combobox]');
        if (control) found.push(control);
      }
      if (at.id && level < 4) found.push(...(this.#referring(at.getRootNode()).get(at.id) ?? []));
      if (at.localName === 'legend' && at.parentElement?.localName === 'fieldset') found.push(at.parentElement);
      level += 1;
    }
    return found;
  }

  #referring(root: Node): Map<string, Element[]> {
    const known = this.#references.get(root);
    if (known) return known;
    const map = new Map<string, Element[]>();
    for (const element of (root as ParentNode).querySelectorAll('[aria-labelledby]')) {
      for (const id of element.getAttribute('aria-labelledby')!.split(/\s+/))
        map.set(id, [...(map.get(id) ?? []), element]);
    }
    this.#references.set(root, map);
    return map;
  }
}

/** Whether a label that the browser ties to a control is, to a reader, that of another one with the same id. */
export function isOfCopy(label: HTMLLabelElement, control: Element): boolean {
  const own = label.htmlFor ? byId(label) : null;
  return own !== null && own !== control && own.id === control.id;
}

/** A label tied to what is drawn around a box to tick, and not to the box, is dead: the box is meant. */
function meantBy(tied: Element | null): Element | null {
  return (tied?.matches('div,span') && tickIn(tied)) || tied;
}

/** The one box to tick of the browser that is in what a page draws around it, where there are no words. */
export function tickIn(drawn: Element): Element | null {
  const [tick, another] = drawn.querySelectorAll('input:not([type=hidden]),select,textarea,button');
  const isAlone = tick?.matches('[type=checkbox],[type=radio]') && !another && !drawn.textContent?.trim();
  return isAlone ? tick! : null;
}

/** Labels that are tied to what is drawn around a box to tick. */
export function deadLabels(tick: Element): Element[] {
  const drawn = [...ancestorsOf(tick, 3)].filter((around) => around.id && tickIn(around) === tick);
  const root = tick.getRootNode() as Document | ShadowRoot;
  return drawn.flatMap((around) => [...root.querySelectorAll(`label[for="${CSS.escape(around.id)}"]`)]);
}

/** The browser ties a label to the first button in it, also to the mark behind the words that only explains them. */
function controlOf(label: HTMLLabelElement): Element | null {
  const { control } = label;
  return control && isMarkBehind(label, control) ? null : control;
}

/** A plain button without words, no wider than high, that stands behind the words. */
function isMarkBehind(label: HTMLLabelElement, control: Element): boolean {
  if (!control.matches('button:not([role],[aria-haspopup],[aria-expanded],[aria-pressed])')) return false;
  const { width, height } = control.getBoundingClientRect();
  const before = document.createRange();
  before.setStart(label, 0);
  before.setEndBefore(control);
  return width <= height * 1.2 && !/\S/.test(control.textContent ?? '') && /\S/.test(before.toString());
}

/**
 * Labels also point at elements that HTML does not label; a browser ignores them, a reader does not. Of several with one id, as
 * rows and forms have that are made in a loop, browsers take the first, and a reader the one that stands with the label.
 */
function byId(label: HTMLLabelElement): Element | null {
  const all = [...(label.getRootNode() as Document | ShadowRoot).querySelectorAll(`#${CSS.escape(label.htmlFor)}`)];
  if (all.length < 2) return all[0] && !isCopied(label, all[0]) ? all[0] : null;
  for (const around of ancestorsOf(label)) {
    const [own, another] = all.filter((one) => around.contains(one));
    if (own) return another ? null : own;
  }
  return null;
}

const fieldOrEditor =
  'input:not([type=hidden]),select,textarea,[contenteditable]:not([contenteditable=false],[aria-labelledby])';

/**
 * A label that was copied from the one before, with the field that this one is tied to: it stands with a field that no label
 * is tied to, and the field of both has the other one with it.
 */
function isCopied(label: HTMLLabelElement, tied: Element): boolean {
  const first = (tied as HTMLInputElement).labels?.[0];
  if (!first || first === label || !(tied.compareDocumentPosition(label) & Node.DOCUMENT_POSITION_FOLLOWING))
    return false;
  for (const around of ancestorsOf(label, 4)) {
    if (around.contains(tied)) return false;
    const own = around.querySelectorAll(fieldOrEditor);
    if (own.length) return own.length === 1 && !(own[0] as HTMLInputElement).labels?.length;
  }
  return false;
}
