import { parse } from 'yaml';
import * as z from 'zod';
import { stepKinds } from '../steps/index.ts';
import { commonKeys } from '../steps/step.ts';
import { includeKeys } from './screen-shape.ts';
import { runbookShape, screensFileShape, stepsFileShape } from './shape.ts';

type Json = z.core.JSONSchema.JSONSchema;
type Definitions = Record<string, Json>;

const draft = { target: 'draft-7', io: 'input', unrepresentable: 'any' } as const;

/**
 * The JSON Schema of a runbook, for editors. A step is one flat object with the keys of all kinds: editors complete
 * and explain such an object well, where an alternative a kind leaves them guessing. What it cannot say, lint says.
 */
export function jsonSchema(): Json {
  const runbook = plain(runbookShape);
  const step = stepSchema();
  return {
    ...runbook,
    definitions: { ...(runbook.definitions as Definitions), ...step.definitions, step: step.schema },
  };
}

/** The schema of an included file: screens or steps with their parameters. */
export function includedSchema(): Json {
  const files = [screensFileShape, stepsFileShape].map(plain);
  const step = stepSchema();
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: Object.assign({}, ...files.map(({ properties }) => properties)),
    additionalProperties: false,
    definitions: {
      ...Object.assign({}, ...files.map(({ definitions }) => definitions)),
      ...step.definitions,
      step: step.schema,
    },
  };
}

/** A shape's JSON Schema, in which a shared part is only referred to: zod writes it out once more where it has words of its own. */
function plain(shape: z.ZodType): Json {
  return JSON.parse(JSON.stringify(z.toJSONSchema(shape, draft)), (_, node) => {
    const [shared, ...others] = (node?.allOf ?? []) as Json[];
    if (!shared?.$ref || others.length) return node;
    // Editors show the description beside a `$ref`; validators pass over it.
    return { description: node.description ?? shared.description, $ref: shared.$ref };
  });
}

function stepSchema(): { schema: Json; definitions: Definitions } {
  const { definitions, properties } = plain(z.object(fieldsOfAllKinds()));
  const step = { $ref: '#/definitions/step' };
  return {
    definitions: definitions as Definitions,
    schema: {
      description: '手順書の一文\nOne sentence of the manual',
      type: 'object',
      properties: {
        ...properties,
        look: { ...(properties!.look as Json), items: step },
        meanwhile: { ...(properties!.meanwhile as Json), items: step },
      },
      additionalProperties: false,
      minProperties: 1,
      dependencies: dependencies(),
      defaultSnippets: snippets(),
    } as Json,
  };
}

/** Every key a step may have. Where kinds differ in what a key may hold, it may hold what any of them allows. */
function fieldsOfAllKinds(): Record<string, z.ZodType> {
  const found = new Map<string, z.ZodType[]>();
  for (const { kind, fields, doc } of stepKinds) {
    for (const [key, shape] of Object.entries(fields as Record<string, z.ZodType>)) {
      // The key of the kind explains the kind; the value's own description follows.
      const about = shape.meta()?.description ?? '';
      const said =
        key === kind ? shape.meta({ ...shape.meta(), description: `${doc.ja}\n${doc.en}\n\n${about}` }) : shape;
      found.set(key, [...(found.get(key) ?? []), said]);
    }
  }
  for (const [key, shape] of Object.entries({ ...commonKeys, ...includeKeys }))
    found.set(key, [...(found.get(key) ?? []), shape]);
  return Object.fromEntries(
    [...found].map(([key, shapes]) => {
      const different = [
        ...new Map(shapes.map((shape) => [JSON.stringify(z.toJSONSchema(shape, draft)), shape])).values(),
      ];
      if (different.length === 1) return [key, different[0]!.optional()];
      const description = different.map((shape) => shape.meta()?.description).join('\n\n');
      return [
        key,
        z
          .union(different as [z.ZodType, z.ZodType])
          .optional()
          .meta({ description }),
      ];
    }),
  );
}

/** Which keys a kind needs, and which kinds a key belongs to. */
function dependencies(): Record<string, unknown> {
  const needs: Record<string, unknown> = {};
  const owners = new Map<string, string[]>([['with', ['include']]]);
  for (const { kind, fields } of stepKinds) {
    const others = Object.entries(fields as Record<string, z.ZodType>).filter(([key]) => key !== kind);
    const required = others.filter(([, shape]) => !shape.safeParse(undefined).success).map(([key]) => key);
    if (required.length) needs[kind] = required;
    for (const [key] of others) owners.set(key, [...(owners.get(key) ?? []), kind]);
  }
  for (const [key, kinds] of owners) needs[key] = { anyOf: kinds.map((kind) => ({ required: [kind] })) };
  return needs;
}

/** A step of each kind to begin with, for editors that offer snippets. */
function snippets() {
  return stepKinds.map(({ kind, doc, example }) => {
    let place = 0;
    const body = Object.entries(parse(example) as Record<string, unknown>).map(([key, value]) => {
      place += 1;
      const shown = value === null ? '' : `\${${place}:${String(value).replace(/[${}]/g, '')}}`;
      return [key, typeof value === 'boolean' ? value : shown];
    });
    return { label: kind, description: `${doc.ja} ${doc.en}`, body: Object.fromEntries(body) };
  });
}
