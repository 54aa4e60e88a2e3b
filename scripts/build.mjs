// The whole build: what runs in the page, and the command line.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { ownNames, tellOwnNames } from './own-names.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;

/** Packages whose code starts faster from our own parts than from node_modules. */
const bundled = new Set([
  'zod',
  'yaml',
  'picocolors',
  'fastest-levenshtein',
  'get-east-asian-width',
  'dotenv',
  'p-retry',
  'is-network-error',
  'sharp',
  'postal-mime',
  'css-what',
]);

/** What runs in the isolated world of pages: selector engines. */
const engines = {
  'in-page.js': 'src/page/in-page/engine.ts',
  'text.js': 'src/page/picture/text-engine/text-engine.ts',
  'fingerprint.js': 'src/page/fingerprint/fingerprint-in-page.ts',
};

const small = { platform: 'node', target: 'node20', minifySyntax: true, minifyWhitespace: true };
const common = { ...small, bundle: true, format: 'esm', write: false };

/** Writes dist/in-page.js, dist/text.js and dist/fingerprint.js: each one expression whose value is a selector engine. */
export async function buildInPage() {
  for (const [file, entry] of Object.entries(engines)) await buildEngine(file, entry);
}

async function buildEngine(file, entry) {
  const result = await build({
    entryPoints: [root + entry],
    bundle: true,
    format: 'iife',
    globalName: 'engine',
    target: 'chrome120',
    minify: !process.env.TEJUN_PROFILE,
    banner: { js: `(() => {${tellOwnNames}` },
    footer: { js: 'return engine.default;})()' },
    legalComments: 'none',
    plugins: [ofTheBrowser],
    ...ownNames,
    write: false,
  });
  mkdirSync(dist, { recursive: true });
  writeWhole(`${dist}/${file}`, asciiOf(result.outputFiles[0].text));
}

/** Moved into place whole: tests in several processes may build at once. */
function writeWhole(path, code) {
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, code, { mode: code.startsWith('#!') ? 0o755 : 0o644 });
  renameSync(part, path);
}

/**
 * A single wide character, such as those in our regular expressions, makes all of a script wide: twice the bytes to
 * read and to compile, and for what Playwright sends into each document, to write.
 */
function asciiOf(code) {
  return code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What names elements brings a `Set` and an `Array.from` along for browsers without: first looks would compile twelve functions more. */
const ofTheBrowser = {
  name: 'of-the-browser',
  setup: ({ onLoad }) => {
    onLoad({ filter: /polyfills[\\/]SetLike\.mjs$/ }, () => ({ contents: 'export default Set;' }));
    onLoad({ filter: /polyfills[\\/]array\.from\.mjs$/ }, () => ({ contents: 'export default Array.from;' }));
  },
};

/** Diagnostics have words of their own: of zod's fifty languages only the default one is taken along. */
const oneLanguage = {
  name: 'one-language',
  setup: ({ onLoad }) =>
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    })),
};

/** Node is given yaml's CommonJS build, which esbuild can neither join into one scope nor thin out: the other one is the same code. */
const yamlModules = {
  name: 'yaml-modules',
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /^yaml$/ }, () =>
      resolve('./node_modules/yaml/browser/index.js', { resolveDir: root, kind: 'import-statement' }),
    ),
};

/** sharp reads seventy files before it paints. What it compiles for each system it looks for from where it lies itself. */
const sharpInPlace = {
  name: 'sharp-in-place',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]sharp[\\/]dist[\\/]\w+\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', 'import.meta.resolve("sharp")'),
    })),
};

/** Writes dist/cli.js, dist/launch.cjs, which it requires, and the parts of the program that this runs. */
async function buildCli() {
  const parts = await partsOf(`${root}src/main.ts`);
  rmSync(`${dist}/parts`, { recursive: true, force: true });
  mkdirSync(`${dist}/parts`, { recursive: true });
  for (const { path, text } of parts) writeWhole(path, await functionOf(text));
  const first = parts.map(({ path }) => basename(path)).find((name) => name.startsWith('main-'));
  const commands = readdirSync(`${root}src/commands`).flatMap((file) => /^(.+)\.command\.ts$/.exec(file)?.[1] ?? []);
  const define = { FIRST_PART: JSON.stringify(`./parts/${first}`), COMMANDS: JSON.stringify(commands) };
  await buildFile('launch.cjs', { format: 'cjs', define });
  await buildFile('cli.js', {});
}

async function buildFile(file, options) {
  const entry = `${root}src/${parse(file).name}.ts`;
  const { outputFiles } = await build({ ...common, ...options, entryPoints: [entry] });
  writeWhole(`${dist}/${file}`, outputFiles[0].text);
}

/** The program in parts joined by their static imports: what a command imports when it is called stays unread until then. */
async function partsOf(entry) {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const external = Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !bundled.has(name));
  const { outputFiles } = await build({
    ...common,
    entryPoints: [entry],
    outdir: `${dist}/parts`,
    splitting: true,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    plugins: [oneLanguage, yamlModules, sharpInPlace],
    external: [...external, ...external.map((name) => `${name}/*`), '@playwright/test'],
    define: { 'import.meta.url': 'url', 'import.meta.resolve': 'resolve' },
  });
  return outputFiles;
}

/**
 * A part as a function that src/launch.ts calls. What is required, of Node's modules or of Playwright, is loaded alone:
 * of what is imported all members are looked at, and some load a lot when they are (`fs.promises`, the streams).
 */
async function functionOf(text) {
  const later = text.replace(/\bimport\("(\.\/[^"]+)"\)/g, 'Promise.resolve("$1").then(require)');
  // Of an import in a script that is compiled by itself, Node warns.
  const given = later.replace(/\bimport\("/g, 'importOther("');
  const { code } = await transform(given, { ...small, format: 'cjs' });
  return `((module, require, url, resolve, importOther) => {"use strict";${asciiOf(code)}})`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildInPage();
  if (existsSync(`${root}src/cli.ts`)) await buildCli();
}
