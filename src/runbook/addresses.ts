import { originOf } from '../base/origins.ts';
import type { Runbook } from './model.ts';
import { eachText, referencesIn } from './templates.ts';

/** Calls back for every address that a step or a screen opens, as it is written. An input, a word or a parameter may be called `open`, too. */
export function eachAddress(value: unknown, visit: (text: string, path: PropertyKey[]) => void): void {
  eachText(value, [], (text, path) => {
    const [holder, key] = [path.at(-2), path.at(-1)];
    if (key === 'open' && (typeof holder !== 'string' || holder === 'keys')) visit(text, path);
  });
}

/** Whether a procedure may go there; one that declares no origins may go anywhere. */
export function isOnOrigins(address: string, origins: Runbook['origins']): boolean {
  const known = Object.values(origins).flat();
  return known.length === 0 || known.some((one) => referencesIn(one).length > 0 || originOf(one) === originOf(address));
}
