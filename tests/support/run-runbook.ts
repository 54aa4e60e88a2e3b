import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTejun, type TejunResult } from './tejun.ts';

interface Given {
  /** Files beside the runbook, by name. */
  files?: Record<string, string>;
  /** Inputs and secrets, as an env file has them. */
  secrets?: Record<string, string>;
  args?: string[];
}

/** Runs a runbook from its text with the built command line, in a folder of its own. */
export async function runRunbook(yaml: string, given: Given = {}): Promise<TejunResult & { folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'tejun-runbook-'));
  const path = join(folder, 'test.runbook.yaml');
  writeFileSync(path, yaml);
  for (const [name, text] of Object.entries(given.files ?? {})) writeFileSync(join(folder, name), text);
  const secrets = Object.entries(given.secrets ?? {}).map(([name, value]) => `${name}='${value}'`);
  writeFileSync(join(folder, 'secrets.env'), `${secrets.join('\n')}\n`, { mode: 0o600 });
  const args = ['run', path, '--yes', '--json', '--lang', 'ja', '--timeout', '15s', '--out', join(folder, 'reports')];
  const result = await runTejun([...args, '--env-file', join(folder, 'secrets.env'), ...(given.args ?? [])], folder);
  return { ...result, folder };
}
