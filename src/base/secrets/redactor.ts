import { Automaton } from './automaton.ts';
import { chains } from './chain.ts';
import { packed } from './packed.ts';
import type { Point } from './point.ts';
import { reachOf } from './policy.ts';
import { render } from './render.ts';
import { type Entry, type Scan, scan } from './scan.ts';
import { hideTokens } from './url-tokens.ts';

/** Texts whose answer is kept, and their characters at most. */
const mostKept = 1_000;
const longestKept = 10_000;

/** The one place every artifact passes before it is written: values of secrets become `‹name›`. */
export class Redactor {
  readonly #words: ReadonlySet<string>;
  readonly #seen = new Set<string>();
  readonly entries: Entry[] = [];
  readonly #values: string[] = [];
  /** Of each value: what a text has made of them is kept when another value comes. */
  readonly #patterns: Point[][] = [];
  #texts: Automaton | undefined;
  /** Pages are looked at again and again with mostly the same texts. */
  readonly #found = new Map<string, Scan>();
  #binaries: Automaton | undefined;

  /** `everydayWords`: words of the procedure itself; a secret that equals one is only hidden as a whole word. */
  constructor(everydayWords: Iterable<string> = []) {
    this.#words = new Set([...everydayWords].map((word) => word.normalize('NFKC').toLowerCase()));
  }

  /** From now on the value is shown as `‹name›`. Several values may have one name. Returns how far it is hidden. */
  add(name: string, value: string): Entry['reach'] {
    const reach = reachOf(value, this.#words);
    const key = JSON.stringify([name, value]);
    if (value === '' || this.#seen.has(key)) return reach;
    this.#seen.add(key);
    this.entries.push({ name, reach });
    this.#values.push(value);
    this.#texts = undefined;
    this.#found.clear();
    this.#binaries = undefined;
    return reach;
  }

  /** The text without any secret. Redact first, shorten then: half a secret is not found. Time grows with the text. */
  redact(text: string): string {
    const { stretches } = this.find(text);
    return hideTokens(render(text, stretches));
  }

  /** Where the text gives secrets away; for who masks pictures. `from`, `more`: see `scan`. */
  find(text: string, from = 0, more = false): Scan {
    if (from > 0 || more || text.length > longestKept) return this.#scan(text, from, more);
    let found = this.#found.get(text);
    if (!found) {
      found = this.#scan(text, from, more);
      if (this.#found.size >= mostKept) this.#found.clear();
      this.#found.set(text, found);
    }
    return found;
  }

  #scan(text: string, from: number, more: boolean): Scan {
    return scan(text, this.#textAutomaton(), this.entries, from, more);
  }

  /** Text files are redacted as text. In other files each byte of a secret becomes `*`, so that offsets stay right. */
  redactBytes(bytes: Uint8Array): Buffer {
    const text = textOf(bytes);
    if (text !== undefined) return Buffer.from(this.redact(text), 'utf8');
    const copy = Buffer.from(bytes);
    const { stretches } = scan(copy.toString('latin1'), this.#byteAutomaton(), this.entries);
    for (const { start, end } of stretches) copy.fill('*', start, end);
    return copy;
  }

  /** A copy of JSON data in which every string, every key and every number that gives a secret away is redacted. */
  redactDeep<T>(value: T): T {
    return this.#deep(value) as T;
  }

  #textAutomaton(): Automaton {
    this.#texts ??= new Automaton(
      this.#values.flatMap((value, entry) => {
        this.#patterns[entry] ??= patterns(value, entry);
        return this.#patterns[entry];
      }),
    );
    return this.#texts;
  }

  /** Bytes are looked at as Latin-1 characters, the secret as its bytes in the usual encodings. */
  #byteAutomaton(): Automaton {
    const bytes = (value: string, encoding: BufferEncoding) =>
      Buffer.from(value.toWellFormed(), encoding).toString('latin1');
    this.#binaries ??= new Automaton(
      this.#values.flatMap((value, entry) => [
        ...patterns(bytes(value, 'utf8'), entry),
        ...chains(bytes(value, 'utf16le'), entry),
      ]),
    );
    return this.#binaries;
  }

  #deep(value: unknown): unknown {
    if (typeof value === 'string') return this.redact(value);
    if (typeof value === 'number' || typeof value === 'bigint') {
      const shown = this.redact(String(value));
      return shown === String(value) ? value : shown;
    }
    if (value instanceof Uint8Array) return this.redactBytes(value);
    if (Array.isArray(value)) return value.map((item) => this.#deep(item));
    if (value === null || typeof value !== 'object') return value;
    if ('toJSON' in value && typeof value.toJSON === 'function') return this.#deep(value.toJSON());
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [this.redact(key), this.#deep(item)]));
  }
}

function patterns(value: string, entry: number): Point[] {
  return [...chains(value, entry), ...packed(value, entry)];
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
