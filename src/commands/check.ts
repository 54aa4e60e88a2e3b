import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemClock } from '../base/clock.ts';
import { UsageError } from '../base/errors.ts';
import { printable } from '../base/printable.ts';
import { say } from '../base/text.ts';
import { BaselineStore, baselineFolder } from '../check/baseline/store.ts';
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
import type { Outcome } from '../engine/session.ts';
import { loadRunbook } from '../runbook/load.ts';
import type { CheckingFlags } from './check.command.ts';
import { languageOf, type RunFlags } from './flags.ts';
import type { Preparation } from './prepare.ts';
import { variantsOf } from './run.ts';
import { walk } from './walk.ts';

type CheckFlags = RunFlags & FlagValues<CheckingFlags>;

/** Ms between the captures of a view while a baseline is learnt: clocks tick. */
const tick = 1_100;

/** `tejun check RUNBOOK`: walks the procedure and says what differs from the approved screens. */
export async function check(path: string, flags: CheckFlags, signal: AbortSignal): Promise<number> {
  const language = languageOf(flags);
  const runbook = loadRunbook(path);
  const store = new BaselineStore(baselineFolder(path, flags.baselines));
  const update: Update = process.env.CI ? 'none' : ((flags.update as Update) ?? 'none');
  const order = orderOf(runbook, flags.only ?? []);
  const walkOnce = async () => {
    const record = emptyRecord();
    const rehearsal = flags.rehearse
      ? await (await import('./rehearsal.ts')).startRehearsal(path, variantsOf(flags.rehearse))
      : undefined;
    const pause = update === 'none' ? 0 : tick;
    const through = isFree(flags);
    const observe = ({ runbook: known, values, vault }: Preparation) => {
      const redact = createRedact(known, values, vault.redactor);
      return new Walker({ runbook: known, store, record, clock: systemClock, redact, pause, through });
    };
    try {
      const { outcome, runId, preparation } = await walk({ path, flags: walkFlags(flags), signal, rehearsal, observe });
      return { record, outcome, runId, resolve: (words: string[]) => preparation.values.words(words) };
    } finally {
      await rehearsal?.stop();
    }
  };
  const first = await walkOnce();
  if (first.outcome.status === 'interrupted') return first.outcome.exitCode;
  refuseBlind(first.record, first.outcome);
  first.record.stopped = stoppedBy(first.outcome);
  const result = await compareWalk(order, first.record, store, {
    volatileOf: (name) => volatileOf(runbook, name),
    screenOf: (name) => screenNamed(runbook, name),
    resolve: first.resolve,
  });
  const chosen = updateBaselines(result, update);
  const records = [first.record];
  if (chosen.length > 0)
    for (let left = walksOf(flags, first.record) - 1; left > 0; left--) records.push((await walkOnce()).record);
  for (const { name, views } of await settle(joinWalks(records), chosen)) store.write(name, views);
  const { status, exitCode, json } = await writeReports({
    ...{ folder: first.outcome.folder, runId: first.runId, runbook, result, updated: chosen, language },
  });
  if (flags.json) console.log(JSON.stringify({ ...json, reportDir: first.outcome.folder }));
  else {
    for (const line of tellResult(result, language)) console.log(printable(line));
    tellNext(status, chosen, store, language);
    const report = join(first.outcome.folder, 'drift.html');
    console.log(`${say({ ja: '報告書', en: 'report' }, language)}: ${relative('', report)}`);
    console.error(pathToFileURL(report).href);
  }
  return exitCode;
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
