import { dirname, isAbsolute } from 'node:path';
import { pathInside } from '../../inputs/safe-path.ts';

/** A file that a runbook uploads: below the runbook's folder, or where the operator said by an absolute path. */
export async function filePath(runbookPath: string, file: string): Promise<string> {
  return isAbsolute(file) ? file : pathInside(dirname(runbookPath), file);
}
