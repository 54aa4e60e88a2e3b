import type { TextIndex } from './text-index.ts';
import { ancestorsOf } from './tree.ts';

/** The controls that markup ties to a text: its `<label>`'s field, or whatever names it in `aria-labelledby`. */
export class Labels {
  readonly #roots: (Document | ShadowRoot)[];
  #references: Map<string, Element[]> | null = null;

  constructor(index: TextIndex) {
    this.#roots = index.roots;
  }

  of(text: Element): Element[] {
    const found: Element[] = [];
    let level = 0;
    for (const at of [text, ...ancestorsOf(text, 5)]) {
      if (at instanceof HTMLLabelElement) {
        const control =
          at.control ?? at.querySelector('[role=checkbox],[role=radio],[role=switch],[role=textbox],[role=combobox]');
        if (control) found.push(control);
        else if (at.htmlFor) found.push(...this.#byId(at.htmlFor));
      }
      if (at.id && level < 4) found.push(...(this.#referring().get(at.id) ?? []));
      if (at.localName === 'legend' && at.parentElement?.localName === 'fieldset') found.push(at.parentElement);
      level += 1;
    }
    return found;
  }

  /** Labels also point at elements that HTML does not label; a browser ignores them, a reader does not. */
  #byId(id: string): Element[] {
    return this.#roots.flatMap((root) => root.getElementById(id) ?? []);
  }

  #referring(): Map<string, Element[]> {
    if (this.#references) return this.#references;
    const map = new Map<string, Element[]>();
    for (const root of this.#roots) {
      for (const element of root.querySelectorAll('[aria-labelledby]')) {
        for (const id of element.getAttribute('aria-labelledby')!.split(/\s+/))
          map.set(id, [...(map.get(id) ?? []), element]);
      }
    }
    this.#references = map;
    return map;
  }
}
