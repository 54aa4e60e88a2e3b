import { type Alias, isAlias, isMap, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Diagnostic } from './diagnostic.ts';
import { type Positioned, Positions } from './positions.ts';
import { Source } from './source.ts';

const greatestFile = 1_000_000;
const mostNodes = 50_000;

/** Reads a YAML file's bytes to plain values with their positions; says all mistakes of the text itself. */
export function readYaml(path: string, bytes: Uint8Array): Positioned & { diagnostics: Diagnostic[] } {
  const refused = (message: Diagnostic['message'], hint?: Diagnostic['hint']) => {
    const source = new Source(path, '');
    return {
      source,
      value: undefined,
      positions: new Positions(source),
      diagnostics: [{ source, start: 0, end: 0, message, hint }],
    };
  };
  if (bytes.length > greatestFile) {
    return refused({ ja: 'ファイルが大きすぎます（1 MB まで）。', en: 'the file is too big (1 MB at most)' });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused(
      { ja: 'UTF-8 のファイルではありません。', en: 'the file is not UTF-8' },
      { ja: 'エディタで UTF-8 を選んで保存し直してください。', en: 'save it again as UTF-8 in your editor' },
    );
  }
  if (!text.trim()) return refused({ ja: 'ファイルが空です。', en: 'the file is empty' });
  return readText(new Source(path, text));
}

function readText(source: Source): Positioned & { diagnostics: Diagnostic[] } {
  const document = parseDocument(source.text, { version: '1.2', prettyErrors: false, uniqueKeys: true });
  const diagnostics: Diagnostic[] = tellable([...document.errors, ...document.warnings]).map(
    ({ pos, message, code }) => ({
      source,
      start: pos[0],
      end: pos[1],
      message: sayYamlError(code, message),
    }),
  );
  const positions = new Positions(source);
  if (diagnostics.length) return { source, value: undefined, positions, diagnostics };
  const reader = new Reader(source, positions, diagnostics);
  const value = reader.read(document.contents, [], (alias) => alias.resolve(document));
  return { source, value, positions, diagnostics };
}

/** A text that is broken somewhere looks broken everywhere after it: only the first of such errors helps. */
function tellable<E extends { code: string; pos: [number, number] }>(errors: E[]): E[] {
  const broken = errors.filter(({ code }) => !(code in yamlErrors)).toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  const sound = errors.filter(({ code, pos }) => code in yamlErrors && (!broken || pos[0] < broken.pos[0]));
  return broken ? [...sound, broken] : sound;
}

class Reader {
  #left = mostNodes;
  readonly #positions: Positions;
  readonly #diagnostics: Diagnostic[];
  readonly #source: Source;

  constructor(source: Source, positions: Positions, diagnostics: Diagnostic[]) {
    this.#source = source;
    this.#positions = positions;
    this.#diagnostics = diagnostics;
  }

  read(node: unknown, path: PropertyKey[], resolve: (alias: Alias) => unknown): unknown {
    const range = (node as Node | null)?.range;
    if (range && !this.#positions.has(path)) this.#positions.set(path, range[0], range[1]);
    if (--this.#left < 0) {
      if (this.#left === -1) {
        const [start, end] = range ?? [0, 0];
        const message = {
          ja: '値が多すぎます（別名の展開を含む）。',
          en: 'too many values (aliases counted as written out)',
        };
        this.#diagnostics.push({ source: this.#source, start, end, message });
      }
      return null;
    }
    if (isAlias(node)) return this.read(resolve(node), path, resolve);
    if (isSeq(node)) return node.items.map((item, i) => this.read(item, [...path, i], resolve));
    if (isMap(node)) {
      const result: Record<string, unknown> = {};
      for (const pair of node.items) {
        if (!isPair(pair) || !isScalar(pair.key)) continue;
        const key = String(pair.key.value);
        const at = [...path, key];
        const keyRange = pair.key.range;
        if (keyRange) this.#positions.setKey(at, keyRange[0], keyRange[1]);
        Object.defineProperty(result, key, { value: this.read(pair.value, at, resolve), enumerable: true });
      }
      return result;
    }
    return isScalar(node) ? node.value : null;
  }
}

function sayYamlError(code: string, message: string): Diagnostic['message'] {
  return yamlErrors[code] ?? { ja: `YAML として読めません: ${message}`, en: `not valid YAML: ${message}` };
}

const yamlErrors: Record<string, Diagnostic['message']> = {
  DUPLICATE_KEY: { ja: '同じキーが二度書かれています。', en: 'the same key stands twice' },
  TAB_AS_INDENT: { ja: '字下げにタブは使えません。空白を使ってください。', en: 'tabs cannot indent YAML; use spaces' },
  MULTIPLE_DOCS: { ja: '一つのファイルには一つの文書だけを書けます。', en: 'a file holds one document only' },
};
