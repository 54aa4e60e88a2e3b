import { closeSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Text } from '../base/text.ts';
import { Problems } from '../schema/issues.ts';
import type { Positioned } from '../schema/positions.ts';
import { Positions } from '../schema/positions.ts';
import { greatestFile, readYaml } from '../schema/read-yaml.ts';
import { Source } from '../schema/source.ts';
import type { Reading } from './reading.ts';

/** The files of one runbook, each read once. Included files must lie in the folder of the runbook or below it. */
export class RunbookFiles {
  readonly problems = new Problems();
  /** Where the parts of the runbook were read. */
  readonly places = new Map<object, Reading>();
  readonly #root: string;
  readonly #read = new Map<string, Positioned>();

  constructor(runbookPath: string) {
    this.#root = dirname(resolve(runbookPath));
  }

  /** The texts read so far, by path, for the runbook's hash. */
  texts(): [string, string][] {
    return [...this.#read].map(([path, { source }]) => [relative(this.#root, path), source.text]);
  }

  all(): Positioned[] {
    return [...this.#read.values()];
  }

  /** By its real path: a link that leads out is outside. */
  inside(path: string): boolean {
    return isBelow(this.#root, path) && isBelow(realOf(this.#root), realOf(path));
  }

  /** Undefined when it cannot be read; the problem is noted at `from`, or at the file itself. */
  read(path: string, shown: string, from?: (message: Text) => void): Positioned | undefined {
    const known = this.#read.get(path);
    if (known) return known;
    let bytes: Buffer;
    try {
      bytes = readRegular(path);
    } catch (error) {
      const why =
        (error as NodeJS.ErrnoException).code === 'ENOENT'
          ? missing(shown)
          : unreadable(shown, (error as NodeJS.ErrnoException).code);
      if (from) from(why);
      else this.problems.add(new Positions(new Source(shown, '')), [], why);
      return undefined;
    }
    const { diagnostics, ...file } = readYaml(shown, bytes);
    this.problems.list.push(...diagnostics);
    this.#read.set(path, file);
    return diagnostics.length ? undefined : file;
  }
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
function readRegular(path: string): Buffer {
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

function missing(path: string): Text {
  return { ja: `ファイルがありません: ${path}`, en: `there is no file ${path}` };
}

function unreadable(path: string, code?: string): Text {
  if (code === 'EISDIR') return { ja: `ファイルではなくフォルダです: ${path}`, en: `${path} is a folder` };
  return { ja: `ファイルとして読めません: ${path}`, en: `${path} cannot be read as a file` };
}
