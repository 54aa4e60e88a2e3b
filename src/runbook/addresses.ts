import { originOf } from '../base/origins.ts';
import type { Runbook } from './model.ts';
import { eachText, referencesIn } from './templates.ts';

/** Calls back for every address that is opened, as it is written. */
export function eachAddress(value: unknown, visit: (text: string, path: PropertyKey[]) => void): void {
  eachText(value, [], (text, path) => {
    if (path.findLast((part) => typeof part === 'string') === 'open') visit(text, path);
  });
}

/** Whether a procedure may go there; one that declares no origins may go anywhere. */
export function isOnOrigins(address: string, origins: Runbook['origins']): boolean {
  const known = Object.values(origins).flat();
  return known.length === 0 || known.some((one) => referencesIn(one).length > 0 || originOf(one) === originOf(address));
}
