import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { UsageError } from '../base/errors.ts';
import { RunbookError } from '../schema/diagnostic.ts';
import { Problems } from '../schema/problems.ts';
import { readYaml } from '../schema/read-yaml.ts';
import { id, words } from '../schema/shapes.ts';
import { validate } from '../schema/validate.ts';

/** A file of words, `NAME: words`, as `words.NAME`. */
export function readWords(path: string): Record<string, string> {
  const { value, positions, diagnostics } = readYaml(path, bytesOf(path));
  const problems = new Problems();
  const read = diagnostics.length ? undefined : validate(z.record(id, words), value, { positions, path: [] }, problems);
  if (!read) throw new RunbookError([...diagnostics, ...problems.list]);
  return Object.fromEntries(Object.entries(read).map(([name, list]) => [`words.${name}`, list.join('|')]));
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError('no-words', {
      ja: `--words のファイルを読めません: ${path}`,
      en: `the file of --words cannot be read: ${path}`,
    });
  }
}
