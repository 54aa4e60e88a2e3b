import { Transform, type TransformCallback } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Redactor } from './redactor.ts';
import { render } from './render.ts';
import { hideTokens, tokenTail } from './url-tokens.ts';

/** As much text before a match as the question "does it stand alone?" looks at. */
const contextLength = 16;

/** Redacts a text that comes in pieces; a secret cut across pieces is held back until it is whole. */
export class PieceRedactor {
  readonly #redactor: Redactor;
  #pending = '';
  #from = 0;

  constructor(redactor: Redactor) {
    this.#redactor = redactor;
  }

  /** What can be shown after this piece. */
  push(piece: string): string {
    return this.#take(this.#pending + piece, true);
  }

  /** The rest. */
  end(): string {
    return this.#take(this.#pending, false);
  }

  #take(text: string, more: boolean): string {
    const { stretches, settled } = this.#redactor.find(text, this.#from, more);
    let until = more ? Math.max(this.#from, Math.min(settled, tokenTail(text))) : text.length;
    // A secret that ends at the cut stays: the next piece must know that a secret stood before it.
    const held = stretches.find((stretch) => stretch.end >= until && stretch.start < until);
    if (more && held) until = held.start;
    const done = stretches.filter((stretch) => stretch.end <= until);
    const output = render(text, done, this.#from, until);
    const context = Math.max(0, until - contextLength);
    this.#pending = text.slice(context);
    this.#from = until - context;
    return hideTokens(output);
  }
}

/** A stream of text (UTF-8) that lets no secret through. */
export class RedactingStream extends Transform {
  readonly #pieces: PieceRedactor;
  readonly #decoder = new StringDecoder('utf8');

  constructor(redactor: Redactor) {
    super({ decodeStrings: true });
    this.#pieces = new PieceRedactor(redactor);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    done(null, this.#pieces.push(this.#decoder.write(chunk)));
  }

  override _flush(done: TransformCallback): void {
    done(null, this.#pieces.push(this.#decoder.end()) + this.#pieces.end());
  }
}
