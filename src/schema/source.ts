import type { Where } from '../base/errors.ts';

/** Bytes of a file that is read at all. */
export const greatestFile = 1_000_000;

/** The text of one YAML file with its line starts. Offsets are in UTF-16 units of the text. */
export class Source {
  readonly path: string;
  readonly text: string;
  readonly #starts = [0];

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.#starts.push(i + 1);
  }

  /** Line and column (in characters) of an offset, from 1. */
  where(offset: number): Where {
    const at = Math.min(offset, this.text.length);
    const line = this.#lineOf(at);
    const before = this.text.slice(this.#starts[line - 1], at);
    return { path: this.path, line, column: [...before].length + 1 };
  }

  #lineOf(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** A line without its end, counted from 1. */
  line(number: number): string {
    const start = this.#starts[number - 1] ?? this.text.length;
    const end = this.#starts[number] ?? this.text.length + 1;
    return this.text.slice(start, end - 1).replace(/\r$/, '');
  }
}
