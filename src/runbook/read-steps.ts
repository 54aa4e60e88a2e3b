import * as z from 'zod';
import { didYouMean, nearestName } from '../base/nearest.ts';
import type { Text } from '../base/text.ts';
import { noMerge, unknownKey } from '../schema/issue-words.ts';
import { validate } from '../schema/validate.ts';
import { kindNamed, kindsOf, shapeOf, stepKinds } from '../steps/index.ts';
import { commonKeys } from '../steps/step.ts';
import { openInclude } from './include.ts';
import type { PlacedStep } from './model.ts';
import { at, type Reading } from './reading.ts';
import { includeKeys, screenShape } from './screen-shape.ts';
import { stepsFileShape } from './shape.ts';

const kindNames = stepKinds.map(({ kind }) => kind);
const includeShape = z.strictObject(includeKeys);

/** Reads a list of steps, each by its kind; what is wrong is told and left out. */
export function readSteps(values: unknown[], reading: Reading): PlacedStep[] {
  return values.flatMap((value, i) => readStep(value, at(reading, i)));
}

function readStep(value: unknown, reading: Reading): PlacedStep[] {
  const { positions, problems, path } = reading;
  // `- reload` is short for `- reload:`.
  const keys = typeof value === 'string' && isBare(value) ? { [value]: null } : value;
  if (!keys || typeof keys !== 'object' || Array.isArray(keys)) {
    sayNoKind(typeof value === 'string' ? value : '', reading);
    return [];
  }
  if ('include' in keys) return readInclude(keys, reading);
  const kinds = kindsOf(Object.keys(keys));
  if (kinds.length !== 1) {
    sayKinds(Object.keys(keys), kinds, reading);
    return [];
  }
  const kind = kindNamed(kinds[0]!);
  const read = validate(shapeOf(kind), keys, { positions, path, elsewhere: otherPlace }, problems);
  const stepsAt = (key: string) => {
    const list = (keys as Record<string, unknown>)[key];
    return Array.isArray(list) ? readSteps(list, at(reading, key)) : undefined;
  };
  const [look = [], meanwhile] = [stepsAt('look'), stepsAt('meanwhile')];
  if (!read) return [];
  const problem = kind.problem?.(read as never);
  if (problem) problems.addAtKey(positions, [...path, problem.key], problem.text, undefined, problem.hidden);
  const { start } = positions.ofKey([...path, kind.kind]);
  return [{ kind: kind.kind, keys: read as PlacedStep['keys'], where: positions.source.where(start), look, meanwhile }];
}

function isBare(name: string): boolean {
  return kindNames.includes(name) && shapeOf(kindNamed(name)).safeParse({ [name]: null }).success;
}

function readInclude(keys: object, reading: Reading): PlacedStep[] {
  const { positions, problems, path } = reading;
  const include = validate(includeShape, keys, { positions, path }, problems);
  const opened = include && openInclude(include, stepsFileShape, reading);
  if (!opened) return [];
  return opened.value
    ? readSteps(opened.value.steps, at(opened.reading, 'steps'))
    : checkSteps(opened.raw, opened.reading);
}

/** With a wrong shape around them, the steps themselves are still checked. */
export function checkSteps(value: unknown, reading: Reading): [] {
  if (!value || typeof value !== 'object') return [];
  for (const [key, part] of Object.entries(value)) {
    const here = at(reading, Array.isArray(value) ? Number(key) : key);
    if (Array.isArray(part) && ['steps', 'do', 'look', 'meanwhile'].includes(key)) readSteps(part, here);
    else checkSteps(part, here);
  }
  return [];
}

/** A key that steps do not have, but screens do. */
function otherPlace(key: string): Text | undefined {
  if (!(key in screenShape.shape)) return undefined;
  return {
    ja: `\`${key}\` は画面（screen）のキーです。手順の外に書いてください。`,
    en: `\`${key}\` is a key of a screen: write it beside \`steps\``,
  };
}

function sayKinds(keys: string[], kinds: string[], reading: Reading): void {
  const { positions, problems, path } = reading;
  if (kinds.length > 1) {
    const names = kinds.map((kind) => `\`${kind}\``).join(', ');
    problems.addAtKey(
      positions,
      [...path, kinds[1]!],
      { ja: `一つの手順に種類が二つあります: ${names}`, en: `a step has one kind, this one has ${names}` },
      { ja: '「- 」で始まる二つの手順に分けてください。', en: 'make it two steps, each beginning with “- ”' },
    );
    return;
  }
  for (const key of keys.filter((key) => !(key in commonKeys))) {
    const near = meantKind(key);
    if (!near) continue;
    problems.addAtKey(positions, [...path, key], unknownKey(key), didYouMean(near));
    return;
  }
  const unknown = keys.find((key) => !(key in commonKeys));
  if (unknown === undefined) sayNoKind('', reading);
  else problems.addAtKey(positions, [...path, unknown], unknownKey(unknown), unknown === '<<' ? noMerge : allKinds);
}

function sayNoKind(text: string, { positions, problems, path }: Reading): void {
  const wide = /^[\p{L}_-]+：/u.test(text);
  problems.add(
    positions,
    path,
    { ja: '手順の種類がありません。', en: 'a step needs a kind' },
    wide
      ? {
          ja: '全角の「：」ではなく、半角の「: 」（後ろに空白）を使ってください。',
          en: 'the colon is a full-width one: write `: `',
        }
      : allKinds,
  );
}

const allKinds: Text = {
  ja: `種類: ${kindNames.join(' ')}（例: click: ログイン）`,
  en: `kinds: ${kindNames.join(' ')} (e.g. click: Log in)`,
};

function meantKind(key: string): string | undefined {
  const lower = key.toLowerCase();
  return stepKinds.find(({ also }) => also?.includes(lower))?.kind ?? nearestName(key, kindNames);
}
