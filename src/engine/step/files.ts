import { dirname, isAbsolute } from 'node:path';
import { pathInside } from '../../inputs/safe-path.ts';
import type { Running } from '../running.ts';

/** A file that a runbook uploads: below the runbook's folder, or where the operator said by an absolute path. */
export async function filePath(file: string, { runbook, values }: Running): Promise<string> {
  const given = Object.entries(runbook.inputs).some(
    ([name, input]) => values.get(name) === file && input.default !== file,
  );
  return given && isAbsolute(file) ? file : pathInside(dirname(runbook.path), file);
}
