import { execFileSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';

/** Where `git apply` is called: the top of the working tree, else here. */
export function rootOf(path: string): string {
  try {
    const cwd = dirname(resolve(path));
    return execFileSync('git', ['rev-parse', '--show-toplevel'], { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return process.cwd();
  }
}
