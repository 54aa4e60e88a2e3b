// Makes the project ready on a machine that has only Node and git. A second time it finds all in place and costs little.
import { ensureBrowser } from './browser.mjs';
import { ensureBuild } from './built.mjs';
import { SetupError } from './messages.mjs';
import { ensurePackages } from './packages.mjs';

const oldestNode = 20;

/** Packages, a browser and the build, each only when missing or outdated. @throws SetupError with what mends it. */
export function setup() {
  const major = Number(process.versions.node.split('.', 1)[0]);
  if (major < oldestNode) {
    const ja = `Node ${oldestNode} 以降が必要です（現在 ${process.versions.node}）`;
    const en = `Node ${oldestNode} or later is needed (this is ${process.versions.node})`;
    throw new SetupError(ja, en, 'https://nodejs.org/');
  }
  ensurePackages();
  ensureBrowser();
  ensureBuild();
}

/** Runs a command of the project; a SetupError is a message, not a stack. */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
