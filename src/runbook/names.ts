import type { Positioned } from '../schema/positions.ts';
import type { SecretSort } from '../steps/step.ts';

/** What an opening mail gives, by name. */
const mailFields = ['account', 'company', 'loginUrl', 'resetUrl', 'date', 'from', 'subject'] as const;

/** The names that `${…}` may use in a runbook, read from its files as they are, so that one mistake does not hide another. */
export interface Names {
  all: Set<string>;
  /** Those whose value nobody may see, and what they are. */
  secret: Map<string, SecretSort>;
  inputs: string[];
  words: string[];
}

export function namesOf(runbook: Positioned, files: Positioned[]): Names {
  const { inputs, words, origins } = asRecord(runbook.value);
  const names: Names = {
    all: new Set([
      ...Object.keys(asRecord(words)).map((name) => `words.${name}`),
      ...Object.keys(asRecord(origins)).map((name) => `origins.${name}`),
    ]),
    secret: new Map(),
    inputs: Object.keys(asRecord(inputs)),
    words: Object.keys(asRecord(words)),
  };
  for (const [name, spec] of Object.entries(asRecord(inputs))) {
    const type = typeof spec === 'string' ? spec : asRecord(spec).type;
    const given = type === 'mail' ? mailFields.map((field) => `${name}.${field}`) : [name];
    for (const one of given) names.all.add(one);
    if (type === 'secret') names.secret.set(name, 'password');
    if (type === 'totp') names.secret.set(name, 'key');
    if (type === 'mail') names.secret.set(`${name}.resetUrl`, 'link');
  }
  for (const { value } of files) {
    eachStep(value, (step) => {
      if (typeof step.as === 'string') names.all.add(step.as);
      if (typeof step.as === 'string' && (step.hidden === true || step.from !== undefined))
        names.secret.set(step.as, 'answer');
      if (typeof step.once === 'string') names.all.add(`done.${step.once}`);
    });
  }
  return names;
}

/** What a file of screens or steps is given by the include that names it. */
export function paramsOf(file: Positioned): string[] {
  const { params } = asRecord(file.value);
  return Array.isArray(params) ? params.map(String) : [];
}

/** Every step of a file, wherever it stands, as it is written. */
function eachStep(value: unknown, visit: (step: Record<string, unknown>) => void): void {
  if (!value || typeof value !== 'object') return;
  if (!Array.isArray(value)) visit(value as Record<string, unknown>);
  for (const part of Object.values(value)) eachStep(part, visit);
}

export function asRecord(value: unknown): Record<string, unknown> {
  return value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
