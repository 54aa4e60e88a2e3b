import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A short name: browsers take no long one. What tests write for a moment lies in one folder, also what commands and browsers they start write, and goes with the run. */
export default function scratchFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  process.env[process.platform === 'win32' ? 'TEMP' : 'TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
