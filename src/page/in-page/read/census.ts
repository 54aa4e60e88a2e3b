import { add, select } from './select.ts';
import { isBefore } from './tree.ts';

/** The elements of a document or a shadow tree, asked for as browsers give them soonest. */
export interface Census {
  /** Whatever may have a shadow root, is a frame, or is read by nobody; others may be among them. */
  notable: Element[];
  /** The elements of each selector; of a document one selector after the other. */
  each(selectors: string[]): Element[];
  /** The elements that match any of the selectors, in document order. */
  any(selectors: string[]): Element[];
}

export function censusOf(root: Document | ShadowRoot): Census {
  return root instanceof Document ? new PageCensus(root) : new TreeCensus(root);
}

/** Of the elements that large pages are made of, these never have a shadow root: thousands need not be asked. */
const neverHosts =
  'td,tr,a,button,li,th,i,b,label,input,svg,path,img,ul,em,strong,br,g,use,code,dt,dd,table,tbody,form,select,slot';

/** Shadow trees are many and small: each is asked once. */
class TreeCensus implements Census {
  readonly #root: ShadowRoot;
  readonly notable: Element[];

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.notable = select(root, `:not(${neverHosts})`);
  }

  each(selectors: string[]): Element[] {
    return this.any(selectors);
  }

  any(selectors: string[]): Element[] {
    return select(this.#root, selectors.join());
  }
}

/** What else large pages are made of. */
const oftenThere = ['span', 'div', 'p', 'option'];
const manyThere = new Set(['td', 'tr', 'a', 'button', ...oftenThere, ...neverHosts.split(',')]);
/** The most frequent first: each element is compared with one after the other. */
const seldomThere = `:not(${[...manyThere]})`;

/** Of more than these a browser says the order sooner than each can be compared with the next. */
const few = 200;

/**
 * A whole document is asked for one selector after the other, which browsers are far quicker at than at a list. What it
 * has few of is asked for once.
 */
class PageCensus implements Census {
  readonly #page: Document;
  readonly #seldom = new Map<string, Element[]>();
  readonly notable: Element[];

  constructor(page: Document) {
    this.#page = page;
    this.notable = select(page, seldomThere);
    for (const element of this.notable) {
      const { localName } = element;
      const alike = this.#seldom.get(localName);
      if (alike) alike.push(element);
      else this.#seldom.set(localName, [element]);
    }
    for (const tag of oftenThere) add(this.notable, page.querySelectorAll(tag));
  }

  each(selectors: string[]): Element[] {
    return selectors.flatMap((selector) => this.#of(selector));
  }

  any(selectors: string[]): Element[] {
    const lists = selectors.map((selector) => this.#of(selector)).filter(({ length }) => length > 0);
    if (lists.length < 2) return lists[0] ?? [];
    const found = new Set(lists.flat());
    return found.size > few
      ? select(this.#page, selectors.join())
      : [...found].sort((a, b) => (isBefore(a, b) ? -1 : 1));
  }

  #of(selector: string): Element[] {
    const [, tag, condition] = /^([a-z]*\d?)(.*)$/.exec(selector)!;
    if (!tag || manyThere.has(tag)) return select(this.#page, selector);
    const alike = this.#seldom.get(tag) ?? [];
    return condition ? alike.filter((element) => element.matches(selector)) : alike;
  }
}
