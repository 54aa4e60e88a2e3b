import type { Reach } from './policy.ts';
import { Redactor } from './redactor.ts';
import { Secret } from './secret.ts';
import { secretParts } from './url-tokens.ts';

/** Holds the secrets of a run by name. Whoever types one asks for it by name; everything else sees the name. */
export class Vault {
  readonly redactor: Redactor;
  readonly #secrets = new Map<string, Secret>();

  /** `everydayWords`: words of the runbook, see `Redactor`. */
  constructor(everydayWords: Iterable<string> = []) {
    this.redactor = new Redactor(everydayWords);
  }

  /** Keeps the secret; an earlier value of the same name stays hidden. Returns how far artifacts are protected from it. */
  add(name: string, value: string): Reach {
    this.#secrets.set(name, new Secret(name, value));
    return this.redactor.add(name, value);
  }

  /** Keeps a secret URL (a reset link): the whole, and its tokens by themselves. */
  addUrl(name: string, url: string): void {
    this.add(name, url);
    for (const part of secretParts(url)) this.redactor.add(name, part);
  }

  has(name: string): boolean {
    return this.#secrets.has(name);
  }

  /** The secret as a thing to pass around: it prints as its name. */
  get(name: string): Secret | undefined {
    return this.#secrets.get(name);
  }

  /** The value, for the one who types it. A name nobody added is a bug of the caller. */
  reveal(name: string): string {
    const secret = this.#secrets.get(name);
    if (!secret) throw new Error(`No secret is named ${name}`);
    return secret.reveal();
  }

  names(): string[] {
    return [...this.#secrets.keys()];
  }
}
