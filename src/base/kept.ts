import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { basename, dirname, join } from 'node:path';

/*
 * What is made once and need not be made again lies beside the code that Node compiled for this user: with that it is
 * switched off (NODE_DISABLE_COMPILE_CACHE, Node 20) and cleared. Nothing depends on it: what cannot be read or
 * written there is made anew.
 */

/** Where something is kept. `maker`: the `import.meta.url` of the file that can make it, by which other builds are told apart. */
export function keptPath(name: string, maker: string): string | undefined {
  // The bundler names a file by its content and that of all it imports; what is not built may change at any time.
  const build = /-(\w{8})\.js$/.exec(basename(maker))?.[1];
  const folder = module.getCompileCacheDir?.();
  return build && folder && join(folder, `${name}.${build}`);
}

export function readKept(path: string | undefined): Buffer | undefined {
  if (!path) return undefined;
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Keeps a content whole or not at all, for this user alone. */
export function keep(path: string | undefined, content: string | Uint8Array, options?: { flush: boolean }): void {
  if (!path) return;
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(draft, content, { mode: 0o600, flag: 'wx', ...options });
    renameSync(draft, path);
  } catch {
    rmSync(draft, { force: true });
  }
}
