import type { Where } from '../base/errors.ts';
import type { Problems } from '../schema/problems.ts';
import type { Place, RunbookFiles } from './files.ts';

/** What a part of a file is read with: where it stands, and where its mistakes go. */
export interface Reading extends Place {
  problems: Problems;
  files: RunbookFiles;
  /** The files that led here by includes, the runbook first. */
  trail: string[];
}

export function at(reading: Reading, ...keys: PropertyKey[]): Reading {
  return { ...reading, path: [...reading.path, ...keys] };
}

export function whereOf({ positions, path }: Reading): Where {
  return positions.source.where(positions.of(path).start);
}
