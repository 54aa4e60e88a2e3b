import { existsSync } from 'node:fs';
import { baselineFolder } from '../check/baseline/folder.ts';
import type { Observer } from '../engine/observer.ts';
import type { Preparation } from './prepare.ts';

/** Whoever knows the approved screens advises a run whose words fit nothing; without baselines nobody does. */
export async function adviserOf(path: string, given?: string): Promise<((of: Preparation) => Observer) | undefined> {
  const folder = baselineFolder(path, given);
  if (!existsSync(folder)) return undefined;
  const [{ Adviser }, { BaselineStore }, { createRedact }] = await Promise.all([
    import('../check/walk/adviser.ts'),
    import('../check/baseline/store.ts'),
    import('../check/walk/redact.ts'),
  ]);
  return ({ runbook, values, vault }) => {
    const redact = createRedact(runbook, values, vault.redactor);
    return new Adviser({ runbook, store: new BaselineStore(folder), redact });
  };
}
