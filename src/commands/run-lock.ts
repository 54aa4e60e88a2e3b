import { join } from 'node:path';
import { reportsFolder } from './flags.ts';

/** The lock of one run, beside its folder. */
export function runLock(flags: { out?: string }, runId: string): string {
  return join(reportsFolder(flags), '.locks', `run-${runId}`);
}
