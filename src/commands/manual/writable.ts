import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../../base/errors.ts';

/**
 * The folder is there and can be written to, or the command is refused before any work. Folders are made one by one:
 * under /proc a recursive `mkdir` of Node tries again without end.
 */
export function makeWritable(folder: string): void {
  try {
    for (const missing of missingFolders(resolve(folder))) mkdirSync(missing);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    const text = { ja: `${folder} に書き込めません（${code}）。`, en: `${folder} cannot be written to (${code})` };
    throw new UsageError('manual-out', text, { cause });
  }
}

/** From the outermost inwards. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder];
}
