import { sha256 } from '../base/crypto.ts';
import type { Runbook } from './model.ts';

/** SHA-256 over the text of all files of a runbook. */
export function hashOf({ texts }: Runbook): string {
  const sorted = Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sha256(sorted.map(([path, text]) => `${path}\n${text.length}\n${text}`).join(''));
}
