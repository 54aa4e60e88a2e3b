import { inspect } from 'node:util';

/** How a secret is shown wherever its value must not be: its name in guillemets. */
export function placeholder(name: string): string {
  return `‹${name}›`;
}

/** A value that is shown as its name by every way of printing; only `reveal` gives the value. */
export class Secret {
  readonly name: string;
  readonly #value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.#value = value;
  }

  /** The value, for whoever types it. Its result must not be stored or logged. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return placeholder(this.name);
  }

  toJSON(): string {
    return placeholder(this.name);
  }

  [Symbol.toPrimitive](): string {
    return placeholder(this.name);
  }

  [inspect.custom](): string {
    return placeholder(this.name);
  }
}
