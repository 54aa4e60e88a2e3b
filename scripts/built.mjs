import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError, tell } from './messages.mjs';
import { pinnedNode, root, run } from './process.mjs';

const sources = ['src', 'scripts', 'package.json', 'package-lock.json'];
const stampFile = join(root, 'dist', '.built-from');

/** Builds when the sources are not those of the last build. */
export function ensureBuild() {
  const stamp = stampOf(sources);
  if (read(stampFile) === stamp) return;
  tell('ビルドしています…', 'building…');
  if (run(pinnedNode, ['scripts/build.mjs']) !== 0) {
    throw new SetupError('ビルドに失敗しました', 'the build failed', 'node_modules/.bin/node scripts/build.mjs');
  }
  writeFileSync(stampFile, stamp);
}

/** Names, sizes and times say enough, and removed files count too. */
function stampOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesOf).sort()) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1));
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
