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

function keyOf(path: PropertyKey[]): string {
  return path.map(String).join('\u0000');
}

/** Where the values and keys of a file stand, by their path of keys and indices. */
export class Positions {
  readonly source: Source;
  readonly #values = new Map<string, Stretch>();
  readonly #keys = new Map<string, Stretch>();

  constructor(source: Source) {
    this.source = source;
  }

  has(path: PropertyKey[]): boolean {
    return this.#values.has(keyOf(path));
  }

  set(path: PropertyKey[], start: number, end: number): void {
    this.#values.set(keyOf(path), { start, end });
  }

  setKey(path: PropertyKey[], start: number, end: number): void {
    this.#keys.set(keyOf(path), { start, end });
  }

  /** The value's stretch, else its key's, else that of the nearest thing around it. */
  of(path: PropertyKey[]): Stretch {
    for (let at = path; ; at = at.slice(0, -1)) {
      const found = this.#values.get(keyOf(at)) ?? this.#keys.get(keyOf(at));
      if (found) return found;
      if (at.length === 0) return { start: 0, end: 0 };
    }
  }

  /** The key's stretch: what is wrong is the name, not the value. */
  ofKey(path: PropertyKey[]): Stretch {
    return this.#keys.get(keyOf(path)) ?? this.of(path);
  }

  /** The stretch of a piece of a value's text, as the file writes it; else the whole value's. */
  ofText(path: PropertyKey[], piece: string): Stretch {
    const { start, end } = this.of(path);
    const at = this.source.text.slice(start, end).indexOf(piece);
    return at < 0 ? { start, end } : { start: start + at, end: start + at + piece.length };
  }
}
