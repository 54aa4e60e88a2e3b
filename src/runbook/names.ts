import type { Runbook } from './model.ts';

/** What an opening mail gives, by name. */
export const mailFields = ['account', 'company', 'loginUrl', 'resetUrl', 'date', 'from', 'subject'] as const;

/** Every name that `${…}` may use in this runbook. */
export function namesOf(runbook: Runbook): string[] {
  const inputs = Object.entries(runbook.inputs).flatMap(([name, { type }]) =>
    type === 'mail' ? mailFields.map((field) => `${name}.${field}`) : [name],
  );
  const steps = runbook.chapters.flatMap(({ screens }) => screens.flatMap(({ steps }) => steps));
  const answers = steps.flatMap(({ keys }) => (typeof keys.as === 'string' ? [keys.as] : []));
  const facts = steps.flatMap(({ keys }) => (typeof keys.once === 'string' ? [`done.${keys.once}`] : []));
  return [
    ...inputs,
    ...Object.keys(runbook.words).map((name) => `words.${name}`),
    ...Object.keys(runbook.origins).map((name) => `origins.${name}`),
    ...answers,
    ...facts,
  ];
}

/** Inputs whose value nobody may see. */
export function secretNames(runbook: Runbook): string[] {
  return Object.entries(runbook.inputs).flatMap(([name, { type }]) =>
    type === 'secret' || type === 'totp' ? [name] : type === 'mail' ? [`${name}.resetUrl`] : [],
  );
}
