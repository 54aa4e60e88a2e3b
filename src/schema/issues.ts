import type { z } from 'zod';
import { nearestName } from '../base/nearest.ts';
import type { Text } from '../base/text.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Positions } from './positions.ts';

/** Collects what is wrong with values of one file. */
export class Problems {
  readonly list: Diagnostic[] = [];

  add(positions: Positions, path: PropertyKey[], message: Text, hint?: Text): void {
    this.list.push({ source: positions.source, ...positions.of(path), message, hint });
  }

  addAtKey(positions: Positions, path: PropertyKey[], message: Text, hint?: Text): void {
    this.list.push({ source: positions.source, ...positions.ofKey(path), message, hint });
  }
}

/** Validates a value by its shape; says every mistake at its place. Undefined when there was one. */
export function validate<S extends z.ZodType>(
  shape: S,
  value: unknown,
  at: { positions: Positions; path: PropertyKey[]; keys?: string[] },
  problems: Problems,
): z.infer<S> | undefined {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) report(issue, at, problems);
  return undefined;
}

function report(
  issue: z.core.$ZodIssue,
  at: { positions: Positions; path: PropertyKey[]; keys?: string[] },
  problems: Problems,
): void {
  const path = [...at.path, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const near = nearestName(key, at.keys ?? []);
      problems.addAtKey(at.positions, [...path, key], unknownKey(key), near ? didYouMean(near) : undefined);
    }
    return;
  }
  if (issue.code === 'invalid_union') {
    // The alternative that got furthest is the one that was meant.
    const branches = issue.errors.filter((errors) => errors.length > 0);
    const deepest = branches.toSorted((a, b) => depth(b) - depth(a))[0];
    if (deepest && depth(deepest) > 0) {
      for (const inner of deepest) report({ ...inner, path: [...issue.path, ...inner.path] }, at, problems);
      return;
    }
  }
  problems.add(at.positions, path, say(issue));
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

const typeNames: Record<string, Text & object> = {
  string: { ja: '文字列', en: 'a text' },
  number: { ja: '数', en: 'a number' },
  boolean: { ja: 'true か false', en: 'true or false' },
  array: { ja: '一覧', en: 'a list' },
  object: { ja: 'キーと値の組', en: 'keys and values' },
  record: { ja: 'キーと値の組', en: 'keys and values' },
  null: { ja: '空', en: 'nothing' },
};

function say(issue: z.core.$ZodIssue): Text {
  if (issue.code === 'custom' && issue.params?.text) return issue.params.text as Text;
  if (issue.code === 'invalid_type') {
    const name = typeNames[issue.expected] ?? { ja: issue.expected, en: issue.expected };
    return { ja: `ここには${name.ja}が必要です。`, en: `expected ${name.en} here` };
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map((value) => `\`${String(value)}\``).join(', ');
    return { ja: `次のいずれかが必要です: ${values}`, en: `expected one of ${values}` };
  }
  if (issue.code === 'too_small')
    return { ja: '値が小さすぎるか、足りません。', en: 'too small, or something is missing' };
  if (issue.code === 'too_big') return { ja: '値が大きすぎます。', en: 'too big' };
  if (issue.code === 'invalid_union')
    return { ja: '値の形が正しくありません。', en: 'the value has none of the allowed forms' };
  return { ja: `値が正しくありません（${issue.message}）。`, en: issue.message };
}
