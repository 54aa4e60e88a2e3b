import { includedSchema, jsonSchema } from '../../src/runbook/json-schema.ts';
import { commandLinePage } from './command-line.ts';
import { languagePage } from './language.ts';

/** The files that are made of the source, by their path. */
export function generated(): Record<string, string> {
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'runbooks/schema.json': json(jsonSchema()),
    'runbooks/screens/schema.json': json(includedSchema()),
    'docs/language.md': languagePage(),
    'docs/command-line.md': commandLinePage(),
  };
}
