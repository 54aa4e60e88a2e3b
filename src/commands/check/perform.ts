import { join } from 'node:path';
import { systemClock } from '../../base/clock.ts';
import { UsageError } from '../../base/errors.ts';
import { baselineFolder } from '../../check/baseline/folder.ts';
import { BaselineStore } from '../../check/baseline/store.ts';
import { compareWalk } from '../../check/compare-walk.ts';
import { writeReports } from '../../check/report/write.ts';
import type { CheckResult } from '../../check/result.ts';
import { orderOf, screenNamed, volatileOf } from '../../check/screens.ts';
import { settle, type Update, updateBaselines } from '../../check/update.ts';
import { isBlank, isHarmless } from '../../check/walk/harmless.ts';
import { joinWalks } from '../../check/walk/join-walks.ts';
import type { WalkRecord } from '../../check/walk/record.ts';
import type { Outcome } from '../../engine/outcome.ts';
import type { Listener } from '../../engine/record/events.ts';
import { loadRunbook } from '../../runbook/load.ts';
import { languageOf } from '../flags.ts';
import { type CheckFlags, walkOnce } from './walk-once.ts';

/** Ms between the captures of a view from which a baseline is learnt: clocks tick. */
const tick = 1_100;

export interface Checked {
  result: CheckResult;
  status: string;
  exitCode: number;
  /** `drift.json`. */
  json: object;
  folder: string;
  store: BaselineStore;
  /** Screens whose baselines were written. */
  updated: string[];
  interrupted: boolean;
}

/** The check itself, with its files written; `listeners` hear the first walk. */
export async function performCheck(
  path: string,
  flags: CheckFlags,
  signal: AbortSignal,
  listeners: Listener[] = [],
): Promise<Checked> {
  const language = languageOf(flags);
  const runbook = await loadRunbook(path);
  const store = new BaselineStore(baselineFolder(path, flags.baselines));
  const update: Update = process.env.CI ? 'none' : updateOf(flags);
  const order = orderOf(runbook, flags.only ?? []);
  const first = await walkOnce({ path, flags, signal, store, pause: update === 'none' ? 0 : tick, listeners });
  const { record, outcome, runId, resolve } = first;
  const { folder } = outcome;
  if (outcome.status === 'interrupted') {
    const none = { result: { screens: [] }, status: 'unusable', json: {}, folder, store, updated: [] };
    return { ...none, exitCode: outcome.exitCode, interrupted: true };
  }
  refuseBlind(record, outcome);
  record.stopped = stoppedBy(outcome);
  const result = await compareWalk(order, record, store, {
    volatileOf: (name) => volatileOf(runbook, name, resolve),
    screenOf: (name) => screenNamed(runbook, name),
    resolve,
  });
  const updated = updateBaselines(result, update);
  const open = result.screens.filter(({ status }) => status === 'changed' || status === 'missing');
  const whole = outcome.status === 'done';
  const at = systemClock.now();
  const report = await writeReports({ folder, runId, runbook, result, whole, updated, language, at });
  const seen = new BaselineStore(join(folder, 'seen'));
  const names = open.map(({ name }) => name);
  for (const { name, views } of await settle(record.screens, names)) seen.write(name, views);
  const records = [record];
  const more = updated.length > 0 ? walksOf(flags, record) - 1 : 0;
  // Since the walk before, clocks have ticked.
  for (let left = more; left > 0; left--)
    records.push((await walkOnce({ path, flags, signal, store, pause: 0 })).record);
  for (const { name, views } of await settle(joinWalks(records), updated)) store.write(name, views);
  return { result, ...report, folder, store, updated, interrupted: false };
}

/** As in Playwright, a bare `-u` means what changed. */
function updateOf({ update = 'none' }: CheckFlags): Update {
  return update === true ? 'changed' : (update as Update);
}

/** A walk that has seen nothing at all can say nothing. */
function refuseBlind({ screens }: WalkRecord, { error, exitCode }: Outcome): void {
  if (screens.length > 0) return;
  if (exitCode === 2 && error) throw error;
  throw new UsageError(
    'nothing-seen',
    { ja: '画面を一つも見られませんでした。', en: 'not one screen was seen' },
    { hint: error instanceof Error ? error.message : undefined, cause: error },
  );
}

function stoppedBy({ status, error }: Outcome) {
  if (!error) return undefined;
  const told =
    (error as { text?: CheckResult['stopped'] }).text ?? (error instanceof Error ? error.message : undefined);
  if (status === 'done')
    return {
      ja: '取り消せない操作の手前で止めました。先へ進むには --through を付けます。',
      en: 'stopped before an irreversible step; `--through` goes on',
    };
  return told;
}

function walksOf({ walks }: CheckFlags, { screens }: WalkRecord): number {
  if (walks !== undefined) {
    const count = Number(walks);
    if (Number.isInteger(count) && count > 0 && count < 10) return count;
    throw new UsageError('bad-walks', {
      ja: `--walks は 1 から 9 までの数です: ${walks}`,
      en: `--walks is a number from 1 to 9, not ${walks}`,
    });
  }
  return screens.every(({ urls }) => urls.every((url) => isBlank(url) || isHarmless(url))) ? 3 : 1;
}
