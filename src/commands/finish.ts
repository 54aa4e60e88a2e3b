import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { say } from '../base/text.ts';
import type { Outcome } from '../engine/outcome.ts';
import { readRun } from '../engine/record/run-folder.ts';
import { recordRun, runJson } from '../reporters/index.ts';
import { languageOf, type RunFlags } from './flags.ts';

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
    const command = `tejun resume ${runId}${flags.out ? ` --out ${flags.out}` : ''}`;
    console.error(say({ ja: `続き: ${command}`, en: `to go on: ${command}` }, language));
  }
  const report = join(folder, 'report.html');
  console.log(`${say({ ja: '報告書', en: 'report' }, language)}: ${relative('', report)}`);
  console.error(pathToFileURL(report).href);
  return exitCode;
}
