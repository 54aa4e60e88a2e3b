import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Text } from '../base/text.ts';
import { Problems } from '../schema/issues.ts';
import type { Positioned } from '../schema/positions.ts';
import { Positions } from '../schema/positions.ts';
import { readYaml } from '../schema/read-yaml.ts';
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

  inside(path: string): boolean {
    const below = relative(this.#root, path);
    return below !== '' && !below.startsWith(`..${sep}`) && below !== '..' && resolve(this.#root, below) === path;
  }

  /** Undefined when it cannot be read; the problem is noted at `from`, or at the file itself. */
  read(path: string, shown: string, from?: (message: Text) => void): Positioned | undefined {
    const known = this.#read.get(path);
    if (known) return known;
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code === 'EISDIR' ? unreadable(shown) : missing(shown);
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

function missing(path: string): Text {
  return { ja: `ファイルがありません: ${path}`, en: `there is no file ${path}` };
}

function unreadable(path: string): Text {
  return { ja: `ファイルではなくフォルダです: ${path}`, en: `${path} is a folder` };
}
