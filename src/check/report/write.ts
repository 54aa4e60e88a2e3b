import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../base/text.ts';
import type { Runbook } from '../../runbook/model.ts';
import { patchOf } from '../mend/patch.ts';
import { rootOf } from '../mend/root.ts';
import type { CheckResult } from '../result.ts';
import { writeCrops } from './crops.ts';
import { type CheckStatus, driftJson } from './drift-json.ts';
import { renderDrift } from './html.ts';
import { driftJunit } from './junit.ts';

interface Reporting {
  folder: string;
  runId: string;
  runbook: Runbook;
  result: CheckResult;
  /** The walk came to the end of the runbook, or to where it had to end. */
  whole: boolean;
  /** Screens whose baselines have been written. */
  updated: string[];
  language: Language;
  at: Date;
}

/** Writes `drift.json`, `drift.html`, `drift.junit.xml`, `drift.patch` and the pictures into the run folder. */
export async function writeReports({ folder, runId, runbook, result, whole, updated, language, at }: Reporting) {
  const { status, exitCode } = verdictOf(result, whole, updated);
  const mends = result.screens.flatMap(({ findings }) => findings.flatMap(({ mends }) => mends));
  const patch = patchOf(mends, runbook, rootOf(runbook.path));
  const crops = await writeCrops(result, join(folder, 'drift'));
  const json = driftJson(result, { runbook: runbook.path, runId, status, exitCode, patch, crops, updated }, language);
  const put = (name: string, content: string) => writeFileSync(join(folder, name), content, { mode: 0o600 });
  mkdirSync(folder, { recursive: true });
  put('drift.json', `${JSON.stringify(json, null, 2)}\n`);
  if (patch.diff) put('drift.patch', patch.diff);
  const facts = { runbook: runbook.path, runId, at };
  put('drift.html', await renderDrift({ title: runbook.title, facts, result, patch, status, language }));
  put('drift.junit.xml', driftJunit(runbook.title, result, language));
  return { status, exitCode, json };
}

/**
 * 0: nothing differs, or it was written. 1: drift, or a walk that failed before all was written. 2: there is nothing to
 * compare with, or not all could be seen.
 */
function verdictOf(
  { screens, stopped }: CheckResult,
  whole: boolean,
  updated: string[],
): { status: CheckStatus; exitCode: number } {
  const open = screens.filter(({ name }) => !updated.includes(name));
  if (open.some(({ status }) => status === 'changed')) return { status: 'drift', exitCode: 1 };
  if (updated.length > 0) return { status: 'updated', exitCode: whole ? 0 : 1 };
  if (!screens.some(({ status }) => status === 'same')) return { status: 'no-baseline', exitCode: 2 };
  if (open.some(({ status, optional }) => status === 'missing' && !optional)) return { status: 'drift', exitCode: 1 };
  const unreached = open.some(({ status, optional, approved }) => status === 'unreached' && approved && !optional);
  return !whole || (unreached && stopped) ? { status: 'unusable', exitCode: 2 } : { status: 'same', exitCode: 0 };
}
