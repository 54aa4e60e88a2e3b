import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { UsageError } from '../../base/errors.ts';

const crops = z.object({ before: z.string().optional(), after: z.string().optional() });
const finding = z.object({ text: z.string(), crops });
const shape = z.object({
  runbook: z.string(),
  screens: z.array(z.object({ screen: z.string(), title: z.string(), status: z.string(), findings: z.array(finding) })),
});

/** What `approve` needs of a run's `drift.json`. */
export function readDrift(folder: string): z.output<typeof shape> {
  const path = join(folder, 'drift.json');
  if (existsSync(path)) return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
  throw new UsageError('no-check', {
    ja: 'この実行は check ではありません（drift.json がありません）。',
    en: 'this run is not a check: it has no drift.json',
  });
}
