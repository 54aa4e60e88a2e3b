import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { generated } from '../../scripts/docs/generated.ts';
import { stepKinds } from '../../src/steps/index.ts';

const schemaOf = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
// Editors know `defaultSnippets`, validators need not.
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, keywords: ['defaultSnippets'] });
const runbook = ajv.compile(schemaOf('runbooks/schema.json'));
const included = ajv.compile(schemaOf('runbooks/screens/schema.json'));
const withStep = (step: unknown) => ({ title: 'T', steps: [step] });

for (const [path, text] of Object.entries(generated())) {
  test(`${path} is what the source makes of it`, () => {
    expect(readFileSync(path, 'utf8'), 'run: npm run docs').toBe(text);
  });
}

test('the schemas are draft-07', () => {
  for (const path of ['runbooks/schema.json', 'runbooks/screens/schema.json']) {
    const schema = schemaOf(path);
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(ajv.validateSchema(schema)).toBe(true);
  }
});

test('every runbook and every included file is valid', () => {
  const files = readdirSync('runbooks', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    const validate = file.endsWith('.runbook.yaml') ? runbook : included;
    validate(parse(readFileSync(join('runbooks', file), 'utf8')));
    expect(validate.errors ?? [], file).toEqual([]);
  }
});

for (const { kind, example } of stepKinds) {
  test(`the example of ${kind} is valid, and not with a key nobody knows`, () => {
    const step = parse(example);
    expect(runbook(withStep(step))).toBe(true);
    expect(runbook(withStep({ ...step, nonsense: 1 }))).toBe(false);
  });
}

const wrong: [string, unknown][] = [
  ['an unknown key', { title: 'T', chapterz: [] }],
  ['no title', { steps: [] }],
  ['a text that is a list', { title: ['T'], steps: [] }],
  ['a kind nobody knows', withStep({ clik: 'OK' })],
  ['a step without its value', withStep({ fill: 'Name' })],
  ['a value without its step', withStep({ click: 'OK', with: 'a' })],
  ['an option that belongs to another kind', withStep({ click: 'OK', every: '5m' })],
  ['a duration without unit', withStep({ wait: 'Done', for: '5' })],
  ['an unknown place', withStep({ click: 'OK', in: { line: 'A' } })],
  ['an unknown type of input', { title: 'T', inputs: { a: { type: 'string' } }, steps: [] }],
  ['an empty step', withStep({})],
];
for (const [name, value] of wrong) {
  test(`the schema refuses ${name}`, () => {
    expect(runbook(value)).toBe(false);
  });
}

test('an editor is offered every kind and every key of a step, each explained in both languages', () => {
  const { step } = schemaOf('runbooks/schema.json').definitions;
  expect(step).not.toHaveProperty('oneOf');
  expect(step.defaultSnippets.map(({ label }: { label: string }) => label)).toEqual(stepKinds.map(({ kind }) => kind));
  for (const { kind, fields, doc } of stepKinds) {
    expect(step.properties[kind].description).toContain(doc.ja);
    expect(step.properties[kind].description).toContain(doc.en);
    for (const key of Object.keys(fields)) expect(step.properties[key].description, key).toMatch(/\n/);
  }
});
