import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import type { Text } from '../base/text.ts';
import { deepest, looksTooDeep } from './depth.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type Positioned, Positions, type Spot } from './positions.ts';
import { greatestFile, Source } from './source.ts';
import { placeOfYamlError, sayYamlError, standsAlone } from './yaml-errors.ts';

const mostNodes = 50_000;

const tooDeep: Text = { ja: '入れ子が深すぎます。', en: 'nested too deep' };
const empty: Text = { ja: 'ファイルが空です。', en: 'the file is empty' };

type Read = Positioned & { diagnostics: Diagnostic[] };

/** Reads a YAML file's bytes to plain values with their positions; says all mistakes of the text itself. */
export function readYaml(path: string, bytes: Uint8Array): Read {
  const refused = (message: Text, hint?: Text) => refusedFile(path, message, hint);
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
  if (!text.trim()) return refused(empty);
  if (looksTooDeep(text)) return refused(tooDeep);
  return readText(new Source(path, text));
}

function refusedFile(path: string, message: Text, hint?: Text): Read {
  const source = new Source(path, '');
  const diagnostics = [{ source, start: 0, end: 0, message, hint }];
  return { source, value: undefined, positions: new Positions(source), diagnostics };
}

function readText(source: Source): Read {
  const document = parseDocument(source.text, {
    version: '1.2',
    prettyErrors: false,
    uniqueKeys: true,
    stringKeys: true,
  });
  const diagnostics: Diagnostic[] = tellable([...document.errors, ...document.warnings]).map(
    ({ pos: [start, end], message, code }) => ({
      source,
      ...placeOfYamlError(code, message, source, start, end),
      ...sayYamlError(code, message, source.line(source.where(start).line)),
    }),
  );
  const positions = new Positions(source);
  if (diagnostics.length) return { source, value: undefined, positions, diagnostics };
  if (document.contents === null) return refusedFile(source.path, empty);
  const reader = new Reader(document, source);
  const value = reader.read(document.contents, positions.root, 0);
  return { source, value, positions, diagnostics: reader.diagnostics };
}

/** A text that is broken somewhere looks broken everywhere after it: only the first of such errors helps. */
function tellable<E extends { code: string; pos: [number, number] }>(errors: E[]): E[] {
  const broken = errors.filter(({ code }) => !standsAlone(code)).toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  const sound = errors.filter(({ code, pos }) => standsAlone(code) && (!broken || pos[0] < broken.pos[0]));
  return broken ? [...sound, broken] : sound;
}

/** Makes plain values of nodes and notes where they stand. Aliases count as what they stand for. */
class Reader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #document: Document;
  readonly #source: Source;
  readonly #open: unknown[] = [];
  #left = mostNodes;

  constructor(document: Document, source: Source) {
    this.#document = document;
    this.#source = source;
  }

  read(node: unknown, spot: Spot, depth: number): unknown {
    const range = (node as Node | null)?.range;
    if (range) spot.value ??= { start: range[0], end: range[1] };
    if (this.diagnostics.length) return null;
    if (--this.#left < 0) {
      return this.#refuse(range, {
        ja: '値が多すぎます（別名の展開を含む）。',
        en: 'too many values (aliases counted as written out)',
      });
    }
    if (depth > deepest) return this.#refuse(range, tooDeep);
    if (this.#open.includes(node)) {
      return this.#refuse(spot.value, {
        ja: '別名（*）が自分自身を指しています。',
        en: 'an alias (*) that stands for itself',
      });
    }
    if (isAlias(node)) {
      const meant = node.resolve(this.#document);
      if (meant) return this.read(meant, spot, depth);
      const [start, end] = range!;
      this.diagnostics.push({ source: this.#source, start, end, ...sayYamlError('BAD_ALIAS', '') });
      return null;
    }
    this.#open.push(node);
    const value = this.#plain(node, spot, depth + 1);
    this.#open.pop();
    return value;
  }

  #plain(node: unknown, spot: Spot, depth: number): unknown {
    if (isSeq(node)) return node.items.map((item, i) => this.read(item, spot.add(i), depth));
    if (!isMap(node)) return isScalar(node) ? asWritten(node) : null;
    const entries: [string, unknown][] = [];
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const key = String(pair.key.value);
      const part = spot.add(key);
      const range = pair.key.range;
      if (range) part.key = { start: range[0], end: range[1] };
      entries.push([key, this.read(pair.value, part, depth)]);
    }
    return Object.fromEntries(entries);
  }

  #refuse(range: ArrayLike<number> | { start: number; end: number } | null | undefined, message: Text): null {
    const [start, end] = range && 'start' in range ? [range.start, range.end] : [range?.[0] ?? 0, range?.[1] ?? 0];
    this.diagnostics.push({ source: this.#source, start, end, message });
    return null;
  }
}

/** Numbers that are written otherwise than they are counted are words: telephone numbers begin with a zero, versions end in one. */
function asWritten({ value, source }: Scalar): unknown {
  return typeof value === 'number' && source !== undefined && source !== String(value) ? source : value;
}
