import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../src/engine/record/journal.ts';

/** The events of the only run in the folder; of one that is under way, those that are written to their ends. */
export function journalOf(reports: string): Entry[] {
  const [run] = readdirSync(reports).filter((name) => !name.startsWith('.'));
  const lines = readFileSync(join(reports, run!, 'journal.jsonl'), 'utf8')
    .split('\n')
    .slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Entry);
}
