import type { Told } from '../engine/record/events.ts';

/** Values the engine makes itself: changing them would break addresses and checks. */
const ours = new Set([
  'type',
  'seq',
  'at',
  'file',
  'sha256',
  'hash',
  'runId',
  'moment',
  'status',
  'kind',
  'how',
  'by',
  'outcome',
]);

/** The event with every text in it redacted. */
export function redactEvent(event: Told, redact: (text: string) => string): Told {
  const walk = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return ours.has(key) ? value : redact(value);
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return walk(event) as Told;
}
