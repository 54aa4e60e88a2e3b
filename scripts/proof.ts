// What a long measurement leaves: its verdicts, so that it can be cut off and taken up again, and its table in the docs.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Verdicts in a file, one line of JSON each; nothing is kept without a path. */
export class Kept<Verdict> {
  readonly all: Verdict[];
  readonly #path: string | undefined;

  constructor(path: string | undefined) {
    this.#path = path;
    const lines = path && existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
    this.all = lines.map((line) => JSON.parse(line) as Verdict);
  }

  /** @param shortened What the file gets of it, when that is less. */
  add(verdict: Verdict, shortened = verdict): void {
    this.all.push(verdict);
    if (this.#path) appendFileSync(this.#path, `${JSON.stringify(shortened)}\n`);
  }
}

/** Puts what was measured between the marks of a page of docs/. */
export function putMeasured(page: string, text: string): void {
  const path = new URL(`../docs/${page}`, import.meta.url);
  const marks = /(<!-- measured -->\n)[\s\S]*(<!-- \/measured -->)/;
  const before = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    before.replace(marks, (_, open, close) => `${open}\n${text}\n\n${close}`),
  );
}
