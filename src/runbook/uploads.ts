import { existsSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { isInside } from './disk.ts';
import type { Place, RunbookFiles } from './files.ts';
import { eachText, referencesIn } from './templates.ts';

/** A file to upload, as it is written out in a step. */
export interface Upload extends Place {
  file: string;
}

/** Those of all files of a runbook; what an input gives is judged when it is given. */
export function uploadsIn(files: RunbookFiles): Upload[] {
  const uploads: Upload[] = [];
  for (const { value, positions } of files.all())
    eachText(value, [], (file, path) => {
      if (referencesIn(file).length || path.findLast((part) => typeof part === 'string') !== 'file') return;
      if (positions.has([...path.slice(0, path.lastIndexOf('file')), 'upload']))
        uploads.push({ file, positions, path });
    });
  return uploads;
}

/** Whether a runbook may upload the file, and it is there. */
export function stateOfUpload(runbookPath: string, file: string): 'there' | 'missing' | 'outside' {
  const path = resolve(dirname(runbookPath), file);
  if (isAbsolute(file) || !isInside(runbookPath, path)) return 'outside';
  return existsSync(path) ? 'there' : 'missing';
}
