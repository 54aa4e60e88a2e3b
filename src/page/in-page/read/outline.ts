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

/** Where the document must be read piece by piece. Large pages have thousands of elements: each is asked for little. */
export class Outline {
  /** Open shadow roots, and the document. */
  readonly roots: Root[] = [];
  readonly frames: Element[] = [];
  /** Elements that could have a shadow root, and have none. */
  readonly bare: Element[] = [];
  readonly #unread = new Set<Node>();
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

  /** The elements of each selector; in a whole document one by one, which browsers are far quicker at than at a list. */
  tagged(selectors: string[]): Element[] {
    return this.roots.flatMap((root) => {
      const parts = root instanceof Document ? selectors : [selectors.join()];
      return parts.flatMap((selector) => select(root, selector));
    });
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
    this.roots.push(root);
    const { skipped, frames, others } = root instanceof Document ? ofPage(root) : ofTree(root);
    this.frames.push(...frames);
    for (const element of skipped) {
      this.#unread.add(element);
      this.#mix(element.parentNode);
    }
    const hosts: Element[] = [];
    for (const element of others) (element.shadowRoot ? hosts : this.bare).push(element);
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

interface Kinds {
  /** What nobody reads. */
  skipped: Element[];
  frames: Element[];
  /** What may have a shadow root. */
  others: Element[];
}

/** Of the elements that large pages are made of, these never have a shadow root: thousands need not be asked. */
const neverHosts =
  'td,tr,a,button,li,th,i,b,label,input,svg,path,img,ul,em,strong,br,g,use,code,dt,dd,table,tbody,form,select,slot';
const mayMatter = `:not(${neverHosts})`;

/** What else large pages are made of. */
const oftenThere = ['span', 'div', 'p'];
/** The most frequent first: each element is compared with one after the other. */
const mayHost = `:not(td,tr,a,${oftenThere},${neverHosts},option,script)`;

/** In a whole document tag by tag, which browsers are far quicker at than at a list; a window counts its frames itself. */
function ofPage(page: Document): Kinds {
  const tagged = (tags: string[]) => tags.flatMap((tag) => select(page, tag));
  return {
    skipped: tagged([...unread]),
    frames: self.length > 0 ? tagged(frameTags) : [],
    others: [...tagged(oftenThere), ...select(page, mayHost)],
  };
}

/** Shadow trees are many and small: each is asked once. */
function ofTree(root: ShadowRoot): Kinds {
  const kinds: Kinds = { skipped: [], frames: [], others: [] };
  for (const element of select(root, mayMatter)) {
    const { localName } = element;
    if (unread.has(localName)) kinds.skipped.push(element);
    else if (frameTags.includes(localName)) kinds.frames.push(element);
    else kinds.others.push(element);
  }
  return kinds;
}

const frameTags = ['iframe', 'frame'];
