import { join } from 'node:path';
import { type Clock, systemClock } from '../base/clock.ts';
import { TejunError } from '../base/errors.ts';
import { printable } from '../base/printable.ts';
import { say } from '../base/text.ts';
import { hasAnswer } from '../engine/record/answers.ts';
import type { Entry } from '../engine/record/journal.ts';
import { lastEntry, listRuns } from '../engine/record/run-folder.ts';
import { languageOf, type RunFlags, reportsFolder } from './flags.ts';
import { resume } from './resume.ts';

/** A run that waits, and since which event. */
interface Waiting {
  id: string;
  seq: number;
  /** When to look again; undefined: when its question has been answered. */
  until?: Date;
  answered: boolean;
}

/** How long (ms) at most until runs are looked for again: others may park some meanwhile. */
const lookAgain = 60_000;

/** `tejun resume --due`: every parked run whose time has come or whose question was answered. The worst exit code. */
export async function resumeDue(flags: RunFlags, signal: AbortSignal): Promise<number> {
  let worst = 0;
  for (const { id } of waitingRuns(reportsFolder(flags)).filter(isDue(systemClock.now())))
    worst = Math.max(worst, await resumeTold(id, flags, signal));
  return worst;
}

/** `tejun resume --watch`: stays, and resumes what is due, until Ctrl-C. */
export async function watchDue(flags: RunFlags, signal: AbortSignal): Promise<number> {
  const language = languageOf(flags);
  await keepWatch(
    reportsFolder(flags),
    systemClock,
    signal,
    (id) => resumeTold(id, flags, signal),
    (until) => {
      const at = until.toLocaleString('sv');
      console.error(
        say({ ja: `次は ${at} に確認します（Ctrl-C で終了）。`, en: `next look at ${at} (Ctrl-C ends)` }, language),
      );
    },
  );
  return 130;
}

/** Resumes what is due whenever something is, until the signal. A run that could not go on is left until it changes. */
export async function keepWatch(
  reports: string,
  clock: Clock,
  signal: AbortSignal,
  resumeRun: (id: string) => Promise<unknown>,
  tellNext: (until: Date) => void = () => {},
): Promise<void> {
  const tried = new Map<string, number>();
  let told: number | undefined;
  while (!signal.aborted) {
    const waiting = waitingRuns(reports).filter(({ id, seq }) => tried.get(id) !== seq);
    const due = waiting.filter(isDue(clock.now()));
    for (const { id, seq } of due) {
      if (signal.aborted) return;
      tried.set(id, seq);
      await resumeRun(id);
    }
    if (due.length) continue;
    const next = Math.min(...waiting.flatMap(({ until }) => until?.getTime() ?? []));
    if (Number.isFinite(next) && next !== told) tellNext(new Date(next));
    told = next;
    const left = Math.max(1, Math.min(next - clock.now().getTime(), lookAgain));
    await clock.sleep(left, signal).catch(() => {});
  }
}

function waitingRuns(reports: string): Waiting[] {
  return listRuns(reports).flatMap((id) => {
    const folder = join(reports, id);
    const last: Entry | undefined = lastEntry(folder);
    if (last?.type !== 'parked') return [];
    const until = last.until === undefined ? undefined : new Date(last.until);
    return [{ id, seq: last.seq, until, answered: last.ask !== undefined && hasAnswer(folder, last.ask.id) }];
  });
}

function isDue(now: Date): (run: Waiting) => boolean {
  return ({ until, answered }) => answered || (until !== undefined && until <= now);
}

/** What is wrong with one run must not keep the others waiting. */
async function resumeTold(id: string, flags: RunFlags, signal: AbortSignal): Promise<number> {
  try {
    return await resume(id, flags, signal);
  } catch (error) {
    if (!(error instanceof TejunError) || signal.aborted) throw error;
    const language = languageOf(flags);
    console.error(printable(`${id}: ${say(error.text, language)}`));
    if (error.hint) console.error(printable(say(error.hint, language)));
    return error.exitCode;
  }
}
