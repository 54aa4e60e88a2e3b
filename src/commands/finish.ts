import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { say, type Text } from '../base/text.ts';
import type { Outcome } from '../engine/outcome.ts';
import { Parked } from '../engine/record/ends.ts';
import { readRun } from '../engine/record/run-folder.ts';
import { recordRun, runJson } from '../reporters/index.ts';
import { languageOf, type RunFlags } from './flags.ts';

/** What to type for the run to go on; before that, who has to answer what it asked. */
function wayOn(runId: string, error: unknown, { out }: RunFlags): Text {
  const place = `${runId}${out ? ` --out ${out}` : ''}`;
  const resume = `tejun resume ${place}`;
  const question = error instanceof Parked ? error.question : undefined;
  if (!question) return { ja: `続き: ${resume}`, en: `to go on: ${resume}` };
  const answer = `tejun answer ${place}`;
  if (question.atScreen)
    return {
      ja: `続き: 画面を操作できる端末で ${resume} --headed\n別の所で済ませたとき: ${answer} yes のあと ${resume}`,
      en: `to go on: at a terminal with a screen, ${resume} --headed\nwhen it was done elsewhere: ${answer} yes, then ${resume}`,
    };
  return {
    ja: `続き: 端末で ${resume}\n先に回答するとき: ${answer}（回答は標準入力から）のあと ${resume}`,
    en: `to go on: at a terminal, ${resume}\nto answer beforehand: ${answer} (the answer on standard input), then ${resume}`,
  };
}

/** Says how a session ended: for people where the report is, for programs one JSON object. Gives the exit code. */
export function finish(outcome: Outcome & { folder: string }, runId: string, flags: RunFlags): number {
  const language = languageOf(flags);
  const { folder, exitCode, status, until, error } = outcome;
  if (error && exitCode === 70) console.error(error);
  if (flags.json) {
    const record = runJson(recordRun(readRun(folder).entries), language);
    const { chapters, ask, error: failure } = record;
    console.log(
      JSON.stringify({
        runId,
        status,
        exitCode,
        reportDir: folder,
        chapters: chapters.map(({ id, status, tries }) => ({ id, status, tries })),
        parkedUntil: until?.toISOString(),
        ask,
        error: failure,
      }),
    );
    return exitCode;
  }
  // The console of a rehearsal ended with its run.
  if (!flags.rehearse && (status === 'parked' || status === 'interrupted' || status === 'failed')) {
    console.error(say(wayOn(runId, error, flags), language));
  }
  const report = join(folder, 'report.html');
  console.log(`${say({ ja: '報告書', en: 'report' }, language)}: ${relative('', report)}`);
  console.error(pathToFileURL(report).href);
  return exitCode;
}
