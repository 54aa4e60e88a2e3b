import { isMap, isNode, isScalar, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Mend } from './model.ts';
import { type Edit, offsetOf } from './step-lines.ts';

/** A key of its own below the first line of the step, where it has none of that name and is no `{…}`. */
export function addition(path: string, text: string, { where, key, words }: Mend): Edit[] {
  const step = stepAt(text, where);
  const first = step?.items[0]?.value;
  if (!step || step.flow || step.has(key) || !isNode(first)) return [];
  const end = text.indexOf('\n', first.range![1]);
  const line = `${' '.repeat(where.column - 1)}${key}: ${words}`;
  if (end < 0) return [{ path, start: text.length, end: text.length, text: `\n${line}\n` }];
  return [{ path, start: end + 1, end: end + 1, text: `${line}\n` }];
}

/** Other keys for the same values. */
export function otherKeys(path: string, text: string, { where }: Mend, rekey: Record<string, string>): Edit[] {
  const step = stepAt(text, where);
  const keys = Object.entries(rekey).map(([key, now]) => {
    const found = step?.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key;
    return isNode(found) ? { path, start: found.range![0], end: found.range![1], text: now } : undefined;
  });
  return keys.every((edit) => edit !== undefined) ? keys : [];
}

function stepAt(text: string, where: Mend['where']): YAMLMap | undefined {
  const offset = offsetOf(text, where);
  let found: YAMLMap | undefined;
  visit(parseDocument(text), {
    Map(_, map) {
      if (isMap(map) && map.range?.[0] === offset) found ??= map;
    },
  });
  return found;
}
