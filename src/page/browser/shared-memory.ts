import { accessSync, constants, statfsSync } from 'node:fs';

/** Bytes that more tabs than a procedure needs share with ease; containers often have 64 MB. */
const plenty = 512 * 2 ** 20;

/** Linux keeps there, in memory, what processes share. */
const place = '/dev/shm';

/**
 * Playwright keeps browsers away from it, whatever its size: what their processes show one another then goes by files
 * in the folder for temporary ones, mostly on a disk.
 */
const away = '--disable-dev-shm-usage';

/** Of the arguments that Playwright gives a browser, those that this machine does not need. */
export function needlessArguments(): string[] {
  return freeBytes() >= plenty ? [away] : [];
}

/** Nothing, also where it may not be used: browsers end there. */
function freeBytes(): number {
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
