import type * as z from 'zod';
import { didYouMean } from '../base/nearest.ts';
import type { Text } from '../base/text.ts';
import { knownKeys, noMerge, say, suggested, unknownKey } from './issue-words.ts';
import type { Positions } from './positions.ts';
import type { Problems } from './problems.ts';

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
