import { closeSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { greatestFile } from '../schema/source.ts';

/** The files of a runbook lie in its folder or below it; by their real paths: a link that leads out is outside. */
export function isInside(runbookPath: string, path: string): boolean {
  const root = dirname(resolve(runbookPath));
  return isBelow(root, path) && isBelow(realOf(root), realOf(path));
}

function isBelow(root: string, path: string): boolean {
  const below = relative(root, path);
  return below !== '' && !below.startsWith(`..${sep}`) && below !== '..' && resolve(root, below) === path;
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path; // It does not exist: whoever opens it says so.
  }
}

/** A pipe or a device would keep us waiting, or never end; a file too big for a runbook is not read to its end. */
export function readRegular(path: string): Buffer {
  const stats = statSync(path);
  const { size } = stats;
  if (!stats.isFile() && !stats.isDirectory()) throw new Error('neither a file nor a folder');
  if (size <= greatestFile) return readFileSync(path);
  const bytes = Buffer.alloc(greatestFile + 1);
  const file = openSync(path, 'r');
  readSync(file, bytes);
  closeSync(file);
  return bytes;
}
