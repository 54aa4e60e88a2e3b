import { basename, dirname, join, resolve } from 'node:path';

/** Where the baselines of a runbook lie: beside it, unless told. */
export function baselineFolder(runbookPath: string, given?: string): string {
  const name = basename(runbookPath).replace(/(?:\.runbook)?\.ya?ml$/, '');
  return join(given ? resolve(given) : join(dirname(resolve(runbookPath)), 'baselines'), name);
}
