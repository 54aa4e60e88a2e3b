/** Neighbours in a box of very many, which browsers read in one go. */
export class Stretch {
  readonly parent: Element;
  readonly #from: number;
  readonly #to: number;

  constructor(parent: Element, from: number, to: number) {
    this.parent = parent;
    this.#from = from;
    this.#to = to;
  }

  /** Made when it is asked for: ranges that are kept cost the page time whenever it changes. */
  get range(): Range {
    const range = document.createRange();
    range.setStart(this.parent, this.#from);
    range.setEnd(this.parent, this.#to);
    return range;
  }

  get nodes(): Node[] {
    const { childNodes } = this.parent;
    return Array.from({ length: this.#to - this.#from }, (_, i) => childNodes[this.#from + i]!);
  }
}

/** Children that are read one by one. */
const few = 64;

/** The children of a box in stretches, where there are many. */
export function childrenOf(box: Element | ShadowRoot): (Node | Stretch)[] {
  const { length } = box.childNodes;
  if (length <= few || box instanceof ShadowRoot) return [...box.childNodes];
  const size = Math.ceil(Math.sqrt(length));
  const starts = Array.from({ length: Math.ceil(length / size) }, (_, i) => i * size);
  return starts.map((from) => new Stretch(box, from, Math.min(from + size, length)));
}
