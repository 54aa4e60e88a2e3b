import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const zooFolder = fileURLToPath(new URL('../../fixtures/zoo/', import.meta.url));

/** Installs the kits where they are missing, and bundles the pages of kits that publish ES modules only. */
export async function buildZoo(): Promise<void> {
  const { devDependencies } = JSON.parse(await readFile(`${zooFolder}package.json`, 'utf8'));
  if (!Object.keys(devDependencies).every((name) => existsSync(`${zooFolder}node_modules/${name}`))) {
    console.error('Installing the kits of the zoo (once) …');
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: zooFolder, stdio: 'inherit' });
  }
  const names = await readdir(`${zooFolder}pages`);
  await mkdir(`${zooFolder}.built`, { recursive: true });
  await build({
    entryPoints: names.filter((name) => name.endsWith('.jsx')).map((name) => `${zooFolder}pages/${name}`),
    outdir: `${zooFolder}.built`,
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    jsx: 'automatic',
    logLevel: 'error',
    // What a kit would read in Node.
    external: ['fs', 'http', 'https', 'url'],
    define: { 'process.env.NODE_ENV': '"production"', ngDevMode: 'false', ngServerMode: 'false' },
    loader: {
      '.woff2': 'file',
      '.woff': 'file',
      '.ttf': 'file',
      '.svg': 'file',
      '.jpg': 'file',
      '.png': 'file',
      '.eot': 'file',
    },
  });
}
