import type { Redactor } from '../../base/secrets/redactor.ts';
import type { Runbook } from '../../runbook/model.ts';
import type { Values } from '../../runbook/values.ts';

/** Shorter values stand in too many words. */
const shortest = 4;

/** Nothing of one customer belongs in a baseline: secrets become `‹name›`, values of inputs their `${name}`. */
export function createRedact(runbook: Runbook, values: Values, redactor: Redactor): <T>(data: T) => T {
  const names = Object.entries(runbook.inputs).flatMap(([name, { type }]) => {
    if (type === 'mail') return ['account', 'company'].map((field) => `${name}.${field}`);
    return type === 'text' || type === 'email' ? [name] : [];
  });
  const known = names.flatMap((name) => {
    const value = values.get(name);
    return typeof value === 'string' && value.length >= shortest ? [[value, `\${${name}}`] as const] : [];
  });
  const replace = (text: string) => known.reduce((left, [value, name]) => left.replaceAll(value, name), text);
  return (data) => mapStrings(redactor.redactDeep(data), replace) as typeof data;
}

function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((one) => mapStrings(one, map));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapStrings(one, map)]));
}
