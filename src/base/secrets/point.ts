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
  readonly #escaping: ((introducer: number) => Arc[]) | undefined;
  #arcs: Arc[] | undefined;
  readonly #escapes = new Map<number, Arc[]>();
  #before: Map<string, Point> | undefined;

  /** `escaping`: the arcs by an introducer of escapes. They are by far the most, and most texts have none. */
  constructor(
    make: () => Arc[],
    { accepts, escaping }: { accepts?: number; escaping?: (introducer: number) => Arc[] } = {},
  ) {
    this.id = points++;
    this.#make = make;
    this.#escaping = escaping;
    this.accepts = accepts;
  }

  get arcs(): Arc[] {
    this.#arcs ??= this.#make();
    return this.#arcs;
  }

  get hasEscapes(): boolean {
    return this.#escaping !== undefined;
  }

  /** Further arcs, all by this introducer. */
  escapes(introducer: number): Arc[] {
    let arcs = this.#escapes.get(introducer);
    if (!arcs) {
      arcs = this.#escaping?.(introducer) ?? [];
      this.#escapes.set(introducer, arcs);
    }
    return arcs;
  }

  /** The place before this one that is known by `key`; the same key gives the same place, so that states can be shared. */
  before(key: string, make: () => Point): Point {
    this.#before ??= new Map();
    let point = this.#before.get(key);
    if (!point) {
      point = make();
      this.#before.set(key, point);
    }
    return point;
  }
}
