import { type Census, censusOf } from './census.ts';
import { select } from './select.ts';
import { isBefore, unread } from './tree.ts';

type Root = Document | ShadowRoot;

/** A text, or what browsers can read in one go: nothing in it is unread or has a shadow root. */
export type Passage = Text | Element | ShadowRoot;

interface Attribute {
  at: Element;
  name: string;
  text: string;
}

/** Older consoles show pages in `object` and `embed` too, which may as well show something else. */
function showsPage(element: Element): boolean {
  const { localName } = element;
  if (localName === 'object') return (element as HTMLObjectElement).contentWindow !== null;
  return localName === 'iframe' || localName === 'frame' || localName === 'embed';
}

/** Where the document must be read piece by piece. Large pages have thousands of elements: each is asked for little. */
export class Outline {
  /** Open shadow roots, and the document. */
  readonly roots: Root[] = [];
  readonly frames: Element[] = [];
  /** Elements that could have a shadow root, and have none. */
  readonly bare: Element[] = [];
  readonly #unread = new Set<Node>();
  readonly #censuses: Census[] = [];
  /** Whatever holds something unread or a shadow root. */
  readonly #mixed = new Set<Node>();

  constructor(document: Document) {
    this.#enter(document);
  }

  /** All passages of the document, in reading order. */
  passages(): Passage[] {
    const [document] = this.roots as [Document];
    const found: Passage[] = [];
    this.#spread(document.body ?? document.documentElement ?? document, found);
    return found;
  }

  each(selectors: string[]): Element[] {
    return this.#censuses.flatMap((census) => census.each(selectors));
  }

  any(selectors: string[]): Element[] {
    return this.#censuses.flatMap((census) => census.any(selectors));
  }

  /** What elements say in any of the attributes. A document has few of many, and what it has not at all is soon told. */
  attributes(names: string[]): Attribute[] {
    return this.roots.flatMap((root) => {
      const there = root instanceof Document ? names.filter((name) => root.querySelector(`[${name}]`)) : names;
      const elements = there.length ? select(root, there.map((name) => `[${name}]`).join()) : [];
      return elements.flatMap((at) => {
        const own = new Set(at.getAttributeNames());
        return there.filter((name) => own.has(name)).map((name) => ({ at, name, text: at.getAttribute(name)! }));
      });
    });
  }

  #enter(root: Root): void {
    const census = censusOf(root);
    this.roots.push(root);
    this.#censuses.push(census);
    const hosts: Element[] = [];
    for (const element of census.notable) {
      const isFrame = showsPage(element);
      if (isFrame) this.frames.push(element);
      if (unread.has(element.localName)) {
        this.#unread.add(element);
        this.#mix(element.parentNode);
      } else if (!isFrame) (element.shadowRoot ? hosts : this.bare).push(element);
    }
    for (const host of hosts.sort((a, b) => (isBefore(a, b) ? -1 : 1))) {
      this.#mix(host);
      this.#enter(host.shadowRoot!);
    }
  }

  #mix(node: Node | null): void {
    for (let at = node; at && !this.#mixed.has(at); at = at.parentNode) this.#mixed.add(at);
  }

  #spread(node: Node, found: Passage[]): void {
    const { nodeType } = node;
    if (nodeType === 3) found.push(node as Text);
    else if (this.#mixed.has(node) && !this.#unread.has(node)) {
      const { shadowRoot } = node as Element;
      if (this.#mixed.has(shadowRoot!)) this.#spreadIn(shadowRoot!, found);
      else if (shadowRoot) found.push(shadowRoot);
      this.#spreadIn(node, found);
    } else if (nodeType === 1 && !this.#unread.has(node)) found.push(node as Element);
  }

  /** From one to the next: browsers take several times as long to give a list of children. */
  #spreadIn(parent: Node, found: Passage[]): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) this.#spread(child, found);
  }
}
