/** One character (a UTF-16 code unit) and the place it leads to. */
export interface Arc {
  code: number;
  to: Point;
}

let points = 0;

/**
 * A place in a pattern. The arcs that leave it are made when they are first asked for: the spellings of a secret are
 * far too many to be written down, but a text reaches only a few of them.
 */
export class Point {
  readonly id: number;
  /** The entry that is complete here. */
  readonly accepts: number | undefined;
  readonly #make: () => Arc[];
  readonly #escaping: (() => Arc[]) | undefined;
  #arcs: Arc[] | undefined;
  #escapes: Arc[] | undefined;
  #before: Map<string, Point> | undefined;

  /** `escaping`: the arcs that begin an escape. They are by far the most, and most texts have none. */
  constructor(make: () => Arc[], { accepts, escaping }: { accepts?: number; escaping?: () => Arc[] } = {}) {
    this.id = points++;
    this.#make = make;
    this.#escaping = escaping;
    this.accepts = accepts;
  }

  get arcs(): Arc[] {
    this.#arcs ??= this.#make();
    return this.#arcs;
  }

  /** Further arcs, each by a character that introduces escapes; undefined: there are none. */
  get escapes(): (() => Arc[]) | undefined {
    const escaping = this.#escaping;
    return escaping && (() => (this.#escapes ??= escaping()));
  }

  /** The place before this one that is known by `key`; the same key gives the same place, so that states can be shared. */
  before(key: string, make: (self: Point) => Arc[]): Point {
    this.#before ??= new Map();
    let point = this.#before.get(key);
    if (!point) {
      point = new Point((): Arc[] => make(point!));
      this.#before.set(key, point);
    }
    return point;
  }
}
