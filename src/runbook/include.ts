import { dirname, resolve } from 'node:path';
import type { z } from 'zod';
import { nearestName } from '../base/nearest.ts';
import { didYouMean, validate } from '../schema/issues.ts';
import type { RunbookFiles } from './files.ts';
import type { Screen } from './model.ts';
import { at, type Reading, readScreen } from './read-parts.ts';
import { type screenShape, screensFileShape } from './shape.ts';
import { fillTemplate, mapTexts, referencesIn } from './templates.ts';

type ScreenKeys = z.output<typeof screenShape>;

/** Reads a list of screens; an `include` stands for the screens of its file. `trail`: the files that led here. */
export function readScreens(list: ScreenKeys[], reading: Reading, files: RunbookFiles, trail: string[]): Screen[] {
  return list.flatMap((screen, i) =>
    screen.include === undefined
      ? [readScreen(screen, at(reading, i))]
      : includeScreens(screen, at(reading, i), files, trail),
  );
}

function includeScreens(screen: ScreenKeys, reading: Reading, files: RunbookFiles, trail: string[]): Screen[] {
  const { positions, problems } = reading;
  const say = (ja: string, en: string, hint?: Parameters<typeof problems.add>[3]) =>
    void problems.add(positions, at(reading, 'include').path, { ja, en }, hint);
  const path = resolve(dirname(trail.at(-1)!), screen.include!);
  if (!files.inside(path)) {
    say('include はランブックのフォルダの中のファイルだけです。', 'an include must lie in the folder of the runbook');
    return [];
  }
  if (trail.includes(path)) {
    say('include が自分自身に戻っています。', 'this include leads back to itself');
    return [];
  }
  const shown = `${dirname(positions.source.path)}/${screen.include}`.replace(/^\.\//, '');
  const file = files.read(path, shown, (message) => problems.add(positions, at(reading, 'include').path, message));
  if (!file) return [];
  const keys = Object.keys(screensFileShape.shape);
  // Parameters are filled in before the shape is checked: what an include gives is checked as if it stood there.
  const params = (file.value as { params?: unknown })?.params;
  const known = Array.isArray(params) ? params.map(String) : [];
  for (const name of Object.keys(screen.with ?? {}).filter((name) => !known.includes(name))) {
    const near = nearestName(name, known);
    problems.addAtKey(
      positions,
      at(reading, 'with', name).path,
      { ja: `\`${name}\` は ${shown} の params にありません。`, en: `${shown} has no parameter \`${name}\`` },
      near ? didYouMean(near) : undefined,
    );
  }
  for (const name of known.filter((name) => screen.with?.[name] === undefined))
    say(`${shown} の \`${name}\` が with にありません。`, `\`with\` lacks \`${name}\` of ${shown}`);
  const filled = mapTexts(file.value, (text) => fillParams(text, screen.with ?? {}));
  const read = validate(screensFileShape, filled, { positions: file.positions, path: [], keys }, problems);
  if (!read) return [];
  return readScreens(read.screens, { positions: file.positions, problems, path: ['screens'] }, files, [...trail, path]);
}

function fillParams(text: string, values: Record<string, string | number | boolean>): string {
  if (!referencesIn(text).length) return text;
  return fillTemplate(text, (name) => (name in values ? String(values[name]) : `\${${name}}`));
}
