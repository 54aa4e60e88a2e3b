import { nearestName } from '../base/nearest.ts';
import { didYouMean, type Problems, unknownKey, validate } from '../schema/issues.ts';
import type { Positions } from '../schema/positions.ts';
import { kindNamed, kindsOf, stepKinds } from '../steps/index.ts';
import { commonKeys } from '../steps/step.ts';
import type { PlacedStep } from './model.ts';

const kindNames = stepKinds.map(({ kind }) => kind);

/** Reads a list of steps, each by its kind; what is wrong is told and left out. */
export function readSteps(
  values: unknown[],
  path: PropertyKey[],
  positions: Positions,
  problems: Problems,
): PlacedStep[] {
  return values.flatMap(
    (value, i) => readStep(value as Record<string, unknown>, [...path, i], positions, problems) ?? [],
  );
}

function readStep(
  value: Record<string, unknown>,
  path: PropertyKey[],
  positions: Positions,
  problems: Problems,
): PlacedStep | undefined {
  const keys = Object.keys(value);
  const kinds = kindsOf(keys);
  if (kinds.length !== 1) {
    sayKind(keys, kinds, path, positions, problems);
    return undefined;
  }
  const { kind, shape } = kindNamed(kinds[0]!);
  const read = validate(shape, value, { positions, path, keys: Object.keys(shape.shape) }, problems);
  if (!read) return undefined;
  const look = Array.isArray(value.look) ? readSteps(value.look, [...path, 'look'], positions, problems) : [];
  const { start } = positions.ofKey([...path, kind.kind]);
  return { kind, keys: read, where: positions.source.where(start), look };
}

function sayKind(keys: string[], kinds: string[], path: PropertyKey[], positions: Positions, problems: Problems): void {
  if (kinds.length > 1) {
    const names = kinds.map((kind) => `\`${kind}\``).join(', ');
    problems.addAtKey(positions, [...path, kinds[1]!], {
      ja: `一つの手順に種類が二つあります: ${names}`,
      en: `a step has one kind, this one has ${names}`,
    });
    return;
  }
  for (const key of keys.filter((key) => !(key in commonKeys))) {
    const near = nearestName(key, kindNames);
    if (!near) continue;
    problems.addAtKey(positions, [...path, key], unknownKey(key), didYouMean(near));
    return;
  }
  problems.add(
    positions,
    path,
    { ja: '手順の種類がありません。', en: 'a step needs a kind' },
    { ja: `種類: ${kindNames.join(' ')}`, en: `kinds: ${kindNames.join(' ')}` },
  );
}
