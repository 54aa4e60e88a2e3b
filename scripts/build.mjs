// The whole build: what runs in the page, and the command line.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;

/** Packages small enough that one file starts faster than reading them from node_modules. */
const bundled = new Set([
  'zod',
  'yaml',
  'picocolors',
  'fastest-levenshtein',
  'get-east-asian-width',
  'dotenv',
  'p-retry',
  'is-network-error',
]);

/** What runs in the isolated world of pages: selector engines. */
const engines = {
  'in-page.js': 'src/page/in-page/engine.ts',
  'fingerprint.js': 'src/page/fingerprint/fingerprint-in-page.ts',
};

/** Writes dist/in-page.js and dist/fingerprint.js: each one expression whose value is a selector engine. */
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
    banner: { js: '(() => {' },
    footer: { js: 'return engine.default;})()' },
    legalComments: 'none',
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

/**
 * To import one member of a module of Node's is to have all its members looked at, and some load a lot when they are
 * (`fs.promises`, the streams): what is required is loaded alone. All of Playwright, which is CommonJS, would be searched
 * for the names that it exports.
 */
function requiring(code) {
  return code.replace(/import(\{[^}]*\}| \w+ )from"(node:[^"]+|playwright)"/g, (_, names, module) => {
    return `const${names.replaceAll(' as ', ':')}=require("${module}")`;
  });
}

/** Writes dist/cli.js and the chunks of commands, which stay unread until they are called. */
async function buildCli() {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const external = Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !bundled.has(name));
  rmSync(`${dist}/chunks`, { recursive: true, force: true });
  const { outputFiles } = await build({
    entryPoints: [`${root}src/cli.ts`],
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    chunkNames: 'chunks/[name]-[hash]',
    minifySyntax: true,
    minifyWhitespace: true,
    plugins: [oneLanguage, yamlModules],
    external: [...external, ...external.map((name) => `${name}/*`), '@playwright/test'],
    banner: {
      js: "import { createRequire as createTejunRequire } from 'node:module'; const require = createTejunRequire(import.meta.url);",
    },
    write: false,
  });
  mkdirSync(`${dist}/chunks`, { recursive: true });
  for (const { path, text } of outputFiles) writeWhole(path, requiring(asciiOf(text)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildInPage();
  if (existsSync(`${root}src/cli.ts`)) await buildCli();
}
