import { unread } from './tree.ts';

type Root = Document | ShadowRoot;

/** A text, or an element whose text browsers can read in one go: nothing in it is unread or has a shadow root. */
export type Passage = Text | Element;

/** Where the document must be read piece by piece. Large pages have thousands of elements: each is asked for little. */
export class Outline {
  /** Open shadow roots, and the document. */
  readonly roots: Root[] = [];
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

  /** In a whole document tag by tag, which browsers are far quicker at than at a list; shadow roots are many and small. */
  tagged(tags: string[], roots = this.roots): Element[] {
    return roots.flatMap((root) => {
      const selectors = root instanceof Document ? tags : [tags.join()];
      return selectors.flatMap((selector) => [...root.querySelectorAll(selector)]);
    });
  }

  #enter(root: Root): void {
    this.roots.push(root);
    for (const element of this.tagged([...unread], [root])) {
      this.#unread.add(element);
      this.#mix(element.parentNode);
    }
    for (const element of root.querySelectorAll(mayHost)) {
      if (!element.shadowRoot) {
        this.bare.push(element);
        continue;
      }
      this.#mix(element);
      this.#enter(element.shadowRoot);
    }
  }

  #mix(node: Node | null): void {
    for (let at = node; at && !this.#mixed.has(at); at = at.parentNode) this.#mixed.add(at);
  }

  #spread(node: Node, found: Passage[]): void {
    if (node.nodeType === 3) found.push(node as Text);
    else if (this.#mixed.has(node) && !this.#unread.has(node)) {
      for (const child of (node as Element).shadowRoot?.childNodes ?? []) this.#spread(child, found);
      for (const child of node.childNodes) this.#spread(child, found);
    } else if (node.nodeType === 1 && !this.#unread.has(node)) found.push(node as Element);
  }
}

/** Of the elements that large pages are made of, these never have a shadow root: thousands need not be asked. */
const mayHost = `:not(${'td,tr,a,button,li,th,option,i,b,label,input,svg,path,img,ul,em,strong,br,g,use,code,dt,dd,script,table,tbody,form,select'})`;
