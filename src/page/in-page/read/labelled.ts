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
        const control =
          at.control ?? at.querySelector('[role=checkbox],[role=radio],[role=switch],[role=textbox],[role=combobox]');
        if (control) found.push(control);
        else if (at.htmlFor) found.push(...byId(at));
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

/** Labels also point at elements that HTML does not label; a browser ignores them, a reader does not. */
function byId(label: HTMLLabelElement): Element[] {
  const element = (label.getRootNode() as Document | ShadowRoot).getElementById(label.htmlFor);
  return element ? [element] : [];
}
