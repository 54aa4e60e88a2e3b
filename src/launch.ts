import { readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { keptPath } from './base/kept.ts';
import { KeptScripts } from './base/kept-code.ts';
import { keepPlaywright } from './base/kept-playwright.ts';

/*
 * Runs the program, of which the build makes parts that require each other. Node keeps code as it is before it runs,
 * without the functions that are compiled when they are first called. Of the program is therefore kept what a command
 * left compiled, each part with all that was called in it; and so of Playwright. Other packages are compiled and kept by Node.
 */

/** The path of the part that the program begins with; its name tells the build. */
declare const FIRST_PART: string;
/** The first words of a call, each with code of its own. */
declare const COMMANDS: string[];

type Load = (name: string) => unknown;
type Part = (
  module: { exports: unknown },
  load: Load,
  url: string,
  resolve: (name: string) => string,
  importOther: (name: string) => Promise<unknown>,
) => void;

// What was compiled once is not compiled again. The folder is the user's own: what lies there is run.
module.enableCompileCache?.(join(homedir(), '.tejun', 'compiled'));

const command = COMMANDS.find((name) => name === process.argv[2]) ?? 'tejun';
const first = join(__dirname, FIRST_PART);
const url = pathToFileURL(first).href;
const requireOther = createRequire(first);
const resolve = (name: string) => pathToFileURL(requireOther.resolve(name)).href;
const scripts = new KeptScripts(keptPath(command, url));
const modules = new Map<string, { exports: unknown }>();

if (['lint', 'plan'].includes(command)) beBrief();
process.once('exit', () => scripts.keep());
// Nothing is under way any more: the process may go at once, without Node clearing all of its memory before.
process.once('beforeExit', () => process.exit());
keepPlaywright(scripts, () => requireOther('playwright/package.json').version);
load(`./${basename(first)}`);

/**
 * For commands that end in a moment: compiling well what runs a few times costs more than it saves. Compiled code is
 * taken under the same flags only: they are set before any part is read, and after what is needed of Node's own code.
 */
function beBrief(): void {
  void [process.stdout, process.stderr, requireOther('node:fs/promises'), requireOther('node:timers/promises')];
  for (const flag of ['--no-opt', '--no-maglev']) setFlagsFromString(flag);
}

/** A part of the program, run when it is first asked for; or a package. */
function load(name: string): unknown {
  const known = modules.get(name);
  if (known) return known.exports;
  const isPart = name.startsWith('./');
  const module = { exports: isPart ? {} : requireOther(name) };
  modules.set(name, module);
  if (isPart) compile(name)(module, load, url, resolve, (other) => import(other));
  return module.exports;
}

function compile(name: string): Part {
  const filename = join(dirname(first), name);
  return scripts.compile(name, filename, readFileSync(filename, 'latin1')).runInThisContext();
}
