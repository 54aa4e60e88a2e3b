import { dirname, relative, resolve } from 'node:path';
import type { Text } from '../base/text.ts';
import type { Positioned } from '../schema/positions.ts';
import { Positions } from '../schema/positions.ts';
import { Problems } from '../schema/problems.ts';
import { readYaml } from '../schema/read-yaml.ts';
import { Source } from '../schema/source.ts';
import { isInside, readRegular } from './disk.ts';

/** Where a part of a file stands. */
export interface Place {
  positions: Positions;
  path: PropertyKey[];
}

/** The files of one runbook, each read once. Included files must lie in the folder of the runbook or below it. */
export class RunbookFiles {
  readonly problems = new Problems();
  /** Where the parts of the runbook were read. */
  readonly places = new Map<object, Place>();
  readonly #runbookPath: string;
  readonly #read = new Map<string, Positioned>();

  constructor(runbookPath: string) {
    this.#runbookPath = runbookPath;
  }

  /** The texts read so far, by their paths from the runbook's folder. */
  sources(): [string, Source][] {
    const root = dirname(resolve(this.#runbookPath));
    return [...this.#read].map(([path, { source }]) => [relative(root, path), source]);
  }

  all(): Positioned[] {
    return [...this.#read.values()];
  }

  inside(path: string): boolean {
    return isInside(this.#runbookPath, path);
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

function missing(path: string): Text {
  return { ja: `ファイルがありません: ${path}`, en: `there is no file ${path}` };
}

function unreadable(path: string, code?: string): Text {
  if (code === 'EISDIR') return { ja: `ファイルではなくフォルダです: ${path}`, en: `${path} is a folder` };
  return { ja: `ファイルとして読めません: ${path}`, en: `${path} cannot be read as a file` };
}
