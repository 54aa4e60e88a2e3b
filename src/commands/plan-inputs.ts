import { printableLine } from '../base/printable.ts';
import { Secret } from '../base/secrets/secret.ts';
import { displayWidth, type Text } from '../base/text.ts';
import type { Preparation } from './prepare.ts';

type Saying = (text: Text) => string;

/** Inputs that a run would ask for or refuse to start without. */
export function missingInputs({ runbook, inputs }: Preparation): string[] {
  return Object.keys(runbook.inputs).filter((name) => !inputs.from[name] && !runbook.inputs[name]!.optional);
}

/** The inputs with where each comes from, the words and the origins. */
export function planInputs(preparation: Preparation, given: Record<string, string>, text: Saying): string[] {
  const { runbook, inputs } = preparation;
  const missing = missingInputs(preparation);
  const left = text({ ja: 'なし', en: 'none' });
  const source = (name: string) =>
    names[inputs.from[name] ?? ''] ??
    inputs.from[name] ??
    (missing.includes(name) ? text({ ja: '未指定', en: 'missing' }) : left);
  const names: Record<string, string> = {
    default: text({ ja: '既定値', en: 'default' }),
    generated: text({ ja: '自動生成', en: 'generated' }),
  };
  const origin = (name: string) => (name in given ? '-e' : text({ ja: 'ランブック', en: 'runbook' }));
  const rows = Object.keys(runbook.inputs).flatMap((name) =>
    valuesOf(name, preparation).map(([shown, value]) => [shown, value, source(name)] as const),
  );
  const words = Object.entries(runbook.words).map(
    ([name, list]) => [`words.${name}`, list.join(' | '), origin(`words.${name}`)] as const,
  );
  const origins = Object.entries(runbook.origins).map(
    ([name, list]) => [`origins.${name}`, list.join(', '), origin(`origins.${name}`)] as const,
  );
  return [
    ...part(text({ ja: '入力', en: 'Inputs' }), rows),
    ...part(text({ ja: '文言', en: 'Words' }), words),
    ...part(text({ ja: 'サイト', en: 'Origins' }), origins),
  ];
}

/** The values of an input as they may be shown: a secret by its name, a mail by its facts. */
function valuesOf(name: string, { runbook, values }: Preparation): [string, string][] {
  const show = (one: string): string => {
    const value = values.get(one);
    return value instanceof Secret ? `‹${one}›` : printableLine([value ?? ''].flat().join(', '));
  };
  if (runbook.inputs[name]!.type !== 'mail') return [[name, show(name)]];
  const facts = ['account', 'company', 'loginUrl', 'resetUrl', 'date'].map((fact) => `${name}.${fact}`);
  const known = facts.filter((fact) => values.get(fact) !== undefined);
  return known.length ? known.map((fact) => [fact, show(fact)]) : [[name, '']];
}

function part(heading: string, rows: (readonly [string, string, string])[]): string[] {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(([name]) => displayWidth(name)));
  return [
    '',
    heading,
    ...rows.map(
      ([name, value, from]) => `  ${name}${' '.repeat(width - displayWidth(name))} = ${value || '—'}  (${from})`,
    ),
  ];
}
