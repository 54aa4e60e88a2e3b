import { statSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { KeptScripts } from './kept-code.ts';

type Compile = (this: { exports: unknown }, text: string, path: string, ...rest: []) => unknown;

const isPlaywright = /[\\/]node_modules[\\/]playwright(?:-core)?[\\/]/;

/**
 * Most of the code of a run is Playwright's: it is kept as our own parts are. Node has no public place at which a
 * package is compiled; this one stands open since its first versions, and where it does not, Node compiles as ever.
 */
export function keepPlaywright(scripts: KeptScripts, version: () => string): void {
  const { prototype } = module as unknown as { prototype?: { _compile?: Compile } };
  const compileOther = prototype?._compile;
  if (!compileOther) return;
  prototype._compile = function (text, path, ...rest) {
    if (!isPlaywright.test(path)) return compileOther.call(this, text, path, ...rest);
    const name = `${path} ${version()} ${statSync(path).mtimeMs}`;
    const wrapped = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
    const run = scripts.compile(name, path, wrapped).runInThisContext();
    return run.call(this.exports, this.exports, createRequire(path), this, path, dirname(path));
  };
}
