import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Purpose, type Scope, scopeKinds, type Target } from '../../src/steps/target.ts';
import { zooFolder } from './build.ts';

/** What a case asks for. */
export type Asked = Exclude<Purpose, 'open'>;

/** One sentence of a runbook with what the page must have received afterwards. */
export interface Case {
  /** `page:NUMBER:lang`, the number counted from 1 in the file. */
  id: string;
  page: string;
  lang: Lang;
  control: string;
  /** Tags that the judge itself clicks first, to open a dialog or a tab. */
  before: string[];
  /** The case is about timing: it begins without waiting for what the last click of `before` brings. */
  at_once: boolean;
  steps: CaseStep[];
  /** Tags that must be hit, in this order; the last one also has the value. */
  hits: string[];
  /** Tags that may be hit on the way. */
  also: string[];
  value?: string;
  refused?: Refusal;
}

export interface CaseStep {
  purpose: Asked;
  target: Target;
  /** Text for `fill`, entries for `choose`, file names for `upload`. */
  given: string[];
}

export type Lang = 'ja' | 'en';
export type Refusal = z.infer<typeof refusal>;

const text = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const refusal = z.enum(['ambiguous', 'absent', 'disabled']);

type ScopeShape = string | ({ in?: ScopeShape } & Partial<Record<(typeof scopeKinds)[number], string>>);
const scope: z.ZodType<ScopeShape> = z.lazy(() =>
  z.union([
    z.string(),
    z.strictObject({ in: scope.optional(), ...Object.fromEntries(scopeKinds.map((k) => [k, z.string().optional()])) }),
  ]),
);

const verbs: Record<string, Asked> = {
  click: 'press',
  fill: 'fill',
  choose: 'choose',
  check: 'check',
  upload: 'upload',
  hover: 'hover',
  unfold: 'unfold',
  see: 'see',
};
const step = z.strictObject({
  ...Object.fromEntries(Object.keys(verbs).map((verb) => [verb, text.optional()])),
  with: text.optional(),
  option: text.optional(),
  files: text.optional(),
  in: scope.optional(),
  near: text.optional(),
  role: z.string().optional(),
});
const steps = z.union([step, z.array(step)]).transform((value) => [value].flat());

const file = z.strictObject({
  page: z.string(),
  cases: z.array(
    z.strictObject({
      control: z.string(),
      before: z.array(z.string()).default([]),
      at_once: z.boolean().default(false),
      hits: text.default([]),
      also: text.default([]),
      value: z.union([z.string(), z.record(z.enum(['ja', 'en']), z.string())]).optional(),
      refused: refusal.optional(),
      ja: steps.optional(),
      en: steps.optional(),
    }),
  ),
});

/** Reads every file of cases; each entry is one case in Japanese and one in English. */
export async function loadCases(): Promise<Case[]> {
  const names = (await readdir(`${zooFolder}cases`)).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(names.map((name) => readFile(`${zooFolder}cases/${name}`, 'utf8')));
  return files.flatMap((source) => {
    const { page, cases } = file.parse(parse(source));
    return cases.flatMap((entry, index) =>
      (['ja', 'en'] as const).flatMap((lang) => {
        const said = entry[lang];
        if (!said) return [];
        const value = typeof entry.value === 'object' ? entry.value[lang] : entry.value;
        const id = `${page}:${index + 1}:${lang}`;
        return [{ ...entry, id, page, lang, value, steps: said.map((shape) => toStep(shape, id)) }];
      }),
    );
  });
}

function toStep(shape: z.infer<typeof step>, id: string): CaseStep {
  const verb = Object.keys(verbs).find((name) => name in shape);
  if (!verb) throw new Error(`${id}: a step needs one of ${Object.keys(verbs).join(', ')}`);
  const purpose = verbs[verb] as Asked;
  const words = (shape as Record<string, string[]>)[verb] as string[];
  const { near, role } = shape;
  const target: Target = {
    purpose,
    words,
    ...(shape.in && { in: toScope(shape.in) }),
    ...(near && { near }),
    ...(role && { role }),
  };
  return { purpose, target, given: shape.with ?? shape.option ?? shape.files ?? [] };
}

function toScope(shape: ScopeShape): Scope {
  if (typeof shape === 'string') return { kind: 'any', words: [shape] };
  const kind = scopeKinds.find((name) => shape[name] !== undefined) ?? 'any';
  return { kind, words: [shape[kind] ?? ''], ...(shape.in && { in: toScope(shape.in) }) };
}
