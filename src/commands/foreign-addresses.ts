import { UsageError } from '../base/errors.ts';
import type { Text } from '../base/text.ts';
import { eachAddress } from '../runbook/addresses.ts';
import type { Runbook } from '../runbook/model.ts';
import { referencesIn } from '../runbook/templates.ts';
import type { Values } from '../runbook/values.ts';

/** What is wrong with the addresses that a runbook opens, as far as they are known before it starts. */
export function foreignAddresses(runbook: Runbook, values: Values): Text[] {
  const problems = new Map<string, Text>();
  eachAddress({ ...runbook, texts: undefined }, (text) => {
    if (referencesIn(text).some(({ name }) => values.get(name) === undefined)) return;
    try {
      values.address(text);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.set(text, error.text);
    }
  });
  return [...problems.values()];
}
