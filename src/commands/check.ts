import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemClock } from '../base/clock.ts';
import { UsageError } from '../base/errors.ts';
import { printable } from '../base/printable.ts';
import { say } from '../base/text.ts';
import { baselineFolder } from '../check/baseline/folder.ts';
import { BaselineStore } from '../check/baseline/store.ts';
import { tellResult } from '../check/report/terminal.ts';
import { writeReports } from '../check/report/write.ts';
import { type CheckResult, compareWalk, joinWalks } from '../check/result.ts';
import { orderOf, screenNamed, volatileOf } from '../check/screens.ts';
import { settle, type Update, updateBaselines } from '../check/update.ts';
import { isHarmless } from '../check/walk/harmless.ts';
import { emptyRecord, type WalkRecord } from '../check/walk/record.ts';
import { createRedact } from '../check/walk/redact.ts';
import { Walker } from '../check/walk/walker.ts';
import type { FlagValues } from '../command-line/command.ts';
import type { Listener } from '../engine/events.ts';
import type { Outcome } from '../engine/session.ts';
import { loadRunbook } from '../runbook/load.ts';
import type { checking } from './checking-flags.ts';
import { languageOf, type RunFlags } from './flags.ts';
import type { Preparation } from './prepare.ts';
import { variantsOf } from './run.ts';
import { walk } from './walk.ts';

export type CheckFlags = RunFlags & FlagValues<typeof checking>;

/** Ms between the captures of a view while a baseline is learnt: clocks tick. */
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

/** `tejun check RUNBOOK`: walks the procedure and says what differs from the approved screens. */
export async function check(path: string, flags: CheckFlags, signal: AbortSignal): Promise<number> {
  const language = languageOf(flags);
  const checked = await performCheck(path, flags, signal);
  const { result, status, exitCode, json, folder, store, updated, interrupted } = checked;
  if (interrupted) return exitCode;
  if (flags.json) {
    console.log(JSON.stringify({ ...json, reportDir: folder }));
    return exitCode;
  }
  for (const line of tellResult(result, language)) console.log(printable(line));
  tellNext(status, updated, store, language);
  const report = join(folder, 'drift.html');
  console.log(`${say({ ja: '報告書', en: 'report' }, language)}: ${relative('', report)}`);
  console.error(pathToFileURL(report).href);
  return exitCode;
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
  const first = await walkOnce({ path, flags, signal, store, update, listeners });
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
  for (let left = more; left > 0; left--) records.push((await walkOnce({ path, flags, signal, store, update })).record);
  for (const { name, views } of await settle(joinWalks(records), updated)) store.write(name, views);
  return { result, ...report, folder, store, updated, interrupted: false };
}

/** As in Playwright, a bare `-u` means what changed. */
function updateOf({ update = 'none' }: CheckFlags): Update {
  return update === true ? 'changed' : (update as Update);
}

interface WalkRequest {
  path: string;
  flags: CheckFlags;
  signal: AbortSignal;
  store: BaselineStore;
  update: Update;
  listeners?: Listener[];
}

async function walkOnce({ path, flags, signal, store, update, listeners }: WalkRequest) {
  const record = emptyRecord();
  const rehearsal = flags.rehearse
    ? await (await import('./rehearsal.ts')).startRehearsal(path, variantsOf(flags.rehearse))
    : undefined;
  const pause = update === 'none' ? 0 : tick;
  const through = isFree(flags);
  const observe = ({ runbook, values, vault }: Preparation) => {
    const redact = createRedact(runbook, values, vault.redactor);
    return new Walker({ runbook, store, record, clock: systemClock, redact, pause, through });
  };
  try {
    const request = { path, flags: walkFlags(flags), signal, rehearsal, observe, listeners };
    const { outcome, runId, preparation } = await walk(request);
    return { record, outcome, runId, resolve: (words: string[]) => preparation.values.words(words) };
  } finally {
    await rehearsal?.stop();
  }
}

/** A check answers every confirmation with yes; where that must not be, it ends before the irreversible step. */
function walkFlags(flags: CheckFlags): RunFlags {
  return { ...flags, yes: true, json: true, timeout: flags.timeout ?? '15s' };
}

function isFree({ through, rehearse }: CheckFlags): boolean {
  return through === true || rehearse !== undefined;
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
  return screens.every(({ urls }) => urls.every(isHarmless)) ? 3 : 1;
}

function tellNext(status: string, updated: string[], store: BaselineStore, language: 'ja' | 'en'): void {
  const folder = relative('', store.folder) || store.folder;
  if (updated.length > 0) {
    const count = updated.length;
    console.log(
      say(
        {
          ja: `${count} 画面の基準を ${folder} に書きました。`,
          en: `wrote the baselines of ${count} screens to ${folder}`,
        },
        language,
      ),
    );
  } else if (status === 'no-baseline') {
    console.log(
      say(
        {
          ja: `基準がまだありません。作るには: tejun check … -u missing（${folder}）`,
          en: `there are no baselines yet. To make them: tejun check … -u missing (${folder})`,
        },
        language,
      ),
    );
  }
}
