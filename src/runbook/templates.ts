/** One `${name}` in a text. */
export interface Reference {
  name: string;
  start: number;
  end: number;
}

const pattern = /\$\{\s*([^{}]*?)\s*\}/g;

/** All references of a text, in order. */
export function referencesIn(text: string): Reference[] {
  return [...text.matchAll(pattern)].map((match) => ({
    name: match[1]!,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The name when the text is one reference and nothing else. */
export function soleReference(text: string): string | undefined {
  const [reference, ...others] = referencesIn(text.trim());
  return reference && !others.length && reference.start === 0 && reference.end === text.trim().length
    ? reference.name
    : undefined;
}

/** The text with each reference replaced. */
export function fillTemplate(text: string, value: (name: string) => string): string {
  return text.replace(pattern, (_, name: string) => value(name));
}

/** Calls back for every text inside a plain value, with its path. */
export function eachText(
  value: unknown,
  path: PropertyKey[],
  visit: (text: string, path: PropertyKey[]) => void,
): void {
  if (typeof value === 'string') visit(value, path);
  else if (value && typeof value === 'object') {
    const keyOf = (key: string) => (Array.isArray(value) ? Number(key) : key);
    for (const [key, item] of Object.entries(value)) eachText(item, [...path, keyOf(key)], visit);
  }
}

/** Every name that is used in the texts inside a plain value. */
export function namesUsedIn(value: unknown): Set<string> {
  const names = new Set<string>();
  eachText(value, [], (text) => {
    for (const { name } of referencesIn(text)) names.add(name);
  });
  return names;
}

/** The value with every text mapped. */
export function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, map)]));
  return value;
}
