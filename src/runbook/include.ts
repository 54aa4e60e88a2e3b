import { dirname, resolve } from 'node:path';
import type * as z from 'zod';
import { didYouMean, nearestName } from '../base/nearest.ts';
import type { Text } from '../base/text.ts';
import { validate } from '../schema/validate.ts';
import { paramsOf } from './names.ts';
import { at, type Reading } from './reading.ts';
import { fillTemplate, mapTexts, referencesIn } from './templates.ts';

interface Include {
  include: string;
  with?: Record<string, string | number | boolean>;
}

/** The file that an include names, its parameters filled in, read by its shape. Undefined when it cannot be read at all. */
export function openInclude<S extends z.ZodType>(
  { include, with: values = {} }: Include,
  shape: S,
  reading: Reading,
): { value?: z.output<S>; raw: unknown; reading: Reading } | undefined {
  const { positions, problems, files, trail } = reading;
  const refuse = (message: Text, hint?: Text) =>
    void problems.add(positions, at(reading, 'include').path, message, hint);
  const path = resolve(dirname(trail.at(-1)!), include);
  if (!files.inside(path)) {
    return refuse({
      ja: 'include はランブックのフォルダの中のファイルだけです。',
      en: 'an include must lie in the folder of the runbook',
    });
  }
  if (trail.includes(path)) {
    return refuse({ ja: 'include が自分自身に戻っています。', en: 'this include leads back to itself' });
  }
  const shown = `${dirname(positions.source.path)}/${include}`.replace(/^\.\//, '');
  const file = files.read(path, shown, refuse);
  if (!file) return undefined;
  checkParams(paramsOf(file), values, shown, reading);
  // Parameters are filled in before the shape is checked: what an include gives is checked as if it stood there.
  const filled = mapTexts(file.value, (text) => fillParams(text, values));
  const inside: Reading = { ...reading, positions: file.positions, path: [], trail: [...trail, path] };
  return { value: validate(shape, filled, inside, problems), raw: filled, reading: inside };
}

function checkParams(known: string[], values: object, shown: string, reading: Reading): void {
  const { positions, problems } = reading;
  for (const name of Object.keys(values).filter((name) => !known.includes(name))) {
    const near = nearestName(name, known);
    const message = {
      ja: `${shown} の params に \`${name}\` はありません。`,
      en: `${shown} has no parameter \`${name}\``,
    };
    problems.addAtKey(positions, at(reading, 'with', name).path, message, near ? didYouMean(near) : undefined);
  }
  for (const name of known.filter((name) => !(name in values))) {
    const message = {
      ja: `with に ${shown} の \`${name}\` がありません。`,
      en: `\`with\` lacks \`${name}\` of ${shown}`,
    };
    problems.add(positions, at(reading, 'include').path, message);
  }
}

function fillParams(text: string, values: Record<string, string | number | boolean>): string {
  if (!referencesIn(text).length) return text;
  return fillTemplate(text, (name) => (name in values ? String(values[name]) : `\${${name}}`));
}
