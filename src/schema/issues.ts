import type * as z from 'zod';
import { nearestName } from '../base/nearest.ts';
import type { Text } from '../base/text.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Positions } from './positions.ts';
import { meantBy } from './synonyms.ts';

/** Collects what is wrong with values of one file. */
export class Problems {
  readonly list: Diagnostic[] = [];

  add(positions: Positions, path: PropertyKey[], message: Text, hint?: Text, hidden?: boolean): void {
    this.list.push({ source: positions.source, ...positions.of(path), message, hint, hidden });
  }

  addAtKey(positions: Positions, path: PropertyKey[], message: Text, hint?: Text, hidden?: boolean): void {
    this.list.push({ source: positions.source, ...positions.ofKey(path), message, hint, hidden });
  }

  /** At a piece of a text, as it is written in the file. */
  addAtText(positions: Positions, path: PropertyKey[], piece: string, message: Text, hint?: Text): void {
    this.list.push({ source: positions.source, ...positions.ofText(path, piece), message, hint });
  }
}

interface At {
  positions: Positions;
  path: PropertyKey[];
  /** Where else a key may belong, for keys that stand in the wrong place. */
  elsewhere?: (key: string) => Text | undefined;
}

/** Validates a value by its shape; says every mistake at its place. Undefined when there was one. */
export function validate<S extends z.ZodType>(
  shape: S,
  value: unknown,
  at: At,
  problems: Problems,
): z.infer<S> | undefined {
  const result = shape.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of tellable(result.error.issues, shape)) report(issue, shape, at, problems);
  return undefined;
}

/** That a key is missing needs no telling where the misspelt one is told. */
function tellable(issues: z.core.$ZodIssue[], shape: z.ZodType): z.core.$ZodIssue[] {
  const misspelt = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.keys.some((key) => suggested(key, keysAt(shape, issue.path)))
      ? [issue.path.join()]
      : [],
  );
  return issues.filter(({ code, path }) => code !== 'custom' || !misspelt.includes(path.join()));
}

function report(issue: z.core.$ZodIssue, shape: z.ZodType, at: At, problems: Problems): void {
  const path = [...at.path, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) sayUnknownKey(key, keysAt(shape, issue.path), path, at, problems);
    return;
  }
  if (issue.code === 'invalid_union') {
    // The alternative that got furthest is the one that was meant.
    const branches = issue.errors.filter((errors) => errors.length > 0);
    const deepest = branches.toSorted((a, b) => depth(b) - depth(a))[0];
    if (deepest && depth(deepest) > 0) {
      for (const inner of deepest) report({ ...inner, path: [...issue.path, ...inner.path] }, shape, at, problems);
      return;
    }
  }
  const key = issue.path.at(-1);
  if (issue.code === 'invalid_key') {
    problems.addAtKey(at.positions, path, say(issue.issues[0]!).message);
    return;
  }
  if (/^invalid_(?:type|union|value)$/.test(issue.code) && key !== undefined && !at.positions.has(path)) {
    const name = String(key);
    problems.addAtKey(at.positions, path.slice(0, -1), {
      ja: `\`${name}\` がありません。`,
      en: `\`${name}\` is missing`,
    });
    return;
  }
  const { message, hint } = say(issue);
  const hidden = issue.code === 'custom' && issue.params?.hidden === true;
  problems.add(at.positions, path, message, hint, hidden);
}

function sayUnknownKey(key: string, known: string[], path: PropertyKey[], at: At, problems: Problems): void {
  const near = suggested(key, known);
  const hint =
    key === '<<'
      ? noMerge
      : near
        ? didYouMean(near)
        : (at.elsewhere?.(key) ?? (known.length ? knownKeys(known) : undefined));
  problems.addAtKey(at.positions, [...path, key], unknownKey(key), hint);
}

/** The keys that the shape knows at a path; of alternatives, those of all. */
function keysAt(shape: z.ZodType, path: PropertyKey[]): string[] {
  const def = shape.def as unknown as Record<string, never>;
  const inner = (def.innerType ?? def.in) as z.ZodType | undefined;
  if (inner) return keysAt(inner, path);
  if (def.options) return (def.options as z.ZodType[]).flatMap((one) => keysAt(one, path));
  const [key, ...rest] = path;
  if (def.element) return keysAt(def.element, rest);
  if (def.valueType) return keysAt(def.valueType, rest);
  const members = def.shape as Record<string, z.ZodType> | undefined;
  if (!members) return [];
  if (key === undefined) return Object.keys(members);
  const member = members[String(key)];
  return member ? keysAt(member, rest) : [];
}

function depth(errors: z.core.$ZodIssue[]): number {
  return Math.max(...errors.map(({ path, code }) => path.length * 2 + (code === 'invalid_type' ? 0 : 1)));
}

export function unknownKey(key: string): Text {
  return { ja: `\`${key}\` というキーはありません。`, en: `unknown key \`${key}\`` };
}

export function didYouMean(name: string): Text {
  return { ja: `\`${name}\` のことですか？`, en: `did you mean \`${name}\`?` };
}

function suggested(name: string, known: string[]): string | undefined {
  return meantBy(name, known) ?? nearestName(name, known);
}

export const noMerge: Text = {
  ja: 'マージキー（<<）は使えません。include と with を使ってください。',
  en: 'merge keys (<<) are not used here; use `include` and `with`',
};

function knownKeys(keys: string[]): Text {
  const list = [...new Set(keys)].map((key) => `\`${key}\``).join(', ');
  return { ja: `ここで使えるキー: ${list}`, en: `known here: ${list}` };
}

const typeNames: Record<string, Text & object> = {
  string: { ja: '文字列', en: 'a text' },
  number: { ja: '数', en: 'a number' },
  int: { ja: '整数', en: 'a whole number' },
  boolean: { ja: 'true か false', en: 'true or false' },
  array: { ja: '一覧（「- 」で始まる行）', en: 'a list (lines that begin with “- ”)' },
  object: { ja: 'キーと値の組', en: 'keys and values' },
  record: { ja: 'キーと値の組', en: 'keys and values' },
  null: { ja: '空', en: 'nothing' },
};

function say(issue: z.core.$ZodIssue): { message: Text; hint?: Text } {
  if (issue.code === 'custom' && issue.params?.text) return { message: issue.params.text as Text };
  if (issue.code === 'invalid_type') return { message: expected([issue]) };
  if (issue.code === 'invalid_value') {
    const values = issue.values.map((value) => `\`${String(value)}\``).join(', ');
    const given = String(issue.input);
    const near = suggested(given, issue.values.map(String));
    return {
      message: { ja: `次のいずれかが必要です: ${values}`, en: `expected one of ${values}` },
      hint: near ? didYouMean(near) : undefined,
    };
  }
  if (issue.code === 'too_small') return { message: atLeast(issue) };
  if (issue.code === 'too_big')
    return { message: { ja: `${issue.maximum} 以下にしてください。`, en: `${issue.maximum} at most` } };
  if (issue.code === 'invalid_union') return { message: expected(issue.errors.flat()) };
  return { message: { ja: `値が正しくありません（${issue.message}）。`, en: issue.message } };
}

function expected(issues: z.core.$ZodIssue[]): Text {
  const types = issues.flatMap((issue): string[] =>
    issue.code === 'invalid_type'
      ? [issue.expected]
      : issue.code === 'invalid_union'
        ? issue.errors.flat().flatMap(typeOf)
        : [],
  );
  const names = [...new Set(types)].map((type) => typeNames[type] ?? { ja: type, en: type });
  if (names.length === 0) return { ja: '値の形が正しくありません。', en: 'the value has none of the allowed forms' };
  const ja = names.map((name) => name.ja).join('、');
  const en = names.map((name) => name.en);
  return {
    ja: `ここには${ja}${names.length > 1 ? 'のいずれか' : ''}が必要です。`,
    en: `expected ${[en.slice(0, -1).join(', '), en.at(-1)].filter(Boolean).join(' or ')} here`,
  };
}

function typeOf(issue: z.core.$ZodIssue): string[] {
  return issue.code === 'invalid_type' ? [issue.expected] : [];
}

function atLeast({ origin, minimum }: z.core.$ZodIssueTooSmall): Text {
  if (origin === 'string') return { ja: '空にはできません。', en: 'this cannot be empty' };
  if (origin === 'array') return { ja: `${minimum} つ以上必要です。`, en: `at least ${minimum} needed` };
  return { ja: `${minimum} 以上にしてください。`, en: `${minimum} at least` };
}
