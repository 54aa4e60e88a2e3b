import type { Text } from '../base/text.ts';
import { stepKinds } from '../steps/index.ts';
import type { SecretSort } from '../steps/step.ts';

/** Keys that only ask whether a value is given, or hide it. */
const harmless = ['when', 'redact'];

/** Whether the text at the path may be a secret: it is typed or opened there, and shown to nobody. */
export function mayHold(path: PropertyKey[], sort: SecretSort): boolean {
  // What an include hands over is looked at where it is used.
  if (path.at(-2) === 'with') return true;
  const key = path.findLast((part) => typeof part === 'string') as string;
  return harmless.includes(key) || stepKinds.some(({ secrets }) => secrets?.[key]?.includes(sort));
}

export function placesOf(sort: SecretSort): Text {
  const places = stepKinds.flatMap(({ kind, secrets = {} }) =>
    Object.keys(secrets)
      .filter((key) => secrets[key]!.includes(sort))
      .map((key) => ({ kind, key })),
  );
  return {
    ja: `書ける所: ${places.map(({ kind, key }) => `${kind} の ${key}`).join('、')}`,
    en: `it may stand in ${places.map(({ kind, key }) => `\`${key}\` of \`${kind}\``).join(', ')}`,
  };
}
