import type { Source } from './source.ts';

/** A file's plain value and where each part of it stands. */
export interface Positioned {
  source: Source;
  value: unknown;
  positions: Positions;
}

interface Stretch {
  start: number;
  end: number;
}

/** Where one value stands, the key before it, and what is in it. */
export class Spot {
  value?: Stretch;
  key?: Stretch;
  #parts?: Map<string, Spot>;

  part(key: PropertyKey): Spot | undefined {
    return this.#parts?.get(String(key));
  }

  /** The part, added when it is not there. */
  add(key: PropertyKey): Spot {
    const part = this.part(key) ?? new Spot();
    this.#parts ??= new Map();
    this.#parts.set(String(key), part);
    return part;
  }
}

/** Where the values and keys of a file stand, by their path of keys and indices. */
export class Positions {
  readonly source: Source;
  readonly root = new Spot();

  constructor(source: Source) {
    this.source = source;
  }

  has(path: PropertyKey[]): boolean {
    return this.#at(path)?.value !== undefined;
  }

  /** The value's stretch, else its key's, else that of the nearest thing around it. */
  of(path: PropertyKey[]): Stretch {
    let spot: Spot | undefined = this.root;
    let found = spot.value;
    for (const key of path) {
      spot = spot.part(key);
      if (!spot) break;
      found = spot.value ?? spot.key ?? found;
    }
    return found ?? { start: 0, end: 0 };
  }

  /** The key's stretch: what is wrong is the name, not the value. */
  ofKey(path: PropertyKey[]): Stretch {
    return this.#at(path)?.key ?? this.of(path);
  }

  /** The stretch of a piece of a value's text, as the file writes it; else the whole value's. */
  ofText(path: PropertyKey[], piece: string): Stretch {
    const { start, end } = this.of(path);
    const at = this.source.text.slice(start, end).indexOf(piece);
    return at < 0 ? { start, end } : { start: start + at, end: start + at + piece.length };
  }

  #at(path: PropertyKey[]): Spot | undefined {
    let spot: Spot | undefined = this.root;
    for (const key of path) spot = spot?.part(key);
    return spot;
  }
}
