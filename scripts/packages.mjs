import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError, tell } from './messages.mjs';
import { root, run } from './process.mjs';

/** Installs the packages when they are missing or not the ones the lock file names. */
export function ensurePackages() {
  if (packagesMatchLock(root)) return;
  tell(
    'パッケージを入れています（初回は 1 分ほどかかります）…',
    'installing packages (about a minute the first time)…',
  );
  // Not `npm ci`: it refuses a lock file that was written where only some platforms' optional packages were to be had.
  // `install` takes the versions of the lock file too and adds this platform's; `--no-save` leaves both files alone.
  const status = run('npm', ['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error']);
  if (status !== 0) {
    throw new SetupError('パッケージを入れられませんでした', 'the packages could not be installed', 'npm install');
  }
}

/** Compares what npm says it installed with the lock file. Packages of other platforms are rightly missing. */
export function packagesMatchLock(folder) {
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  const installed = packagesOf(join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const here = installed[path];
    return here ? here.version === version : optional === true || devOptional === true;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}
