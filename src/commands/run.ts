import { join } from 'node:path';
import { say } from '../base/text.ts';
import { isOver, lastEntry, listRuns, readRequest } from '../engine/record/run-folder.ts';
import { adviserOf } from './adviser.ts';
import { finish } from './finish.ts';
import { languageOf, type RunFlags, reportsFolder } from './flags.ts';
import { customerKey, type Preparation } from './prepare.ts';
import { walk } from './walk.ts';

/** `tejun run RUNBOOK`: the procedure in a real browser, with evidence. */
export async function run(path: string, flags: RunFlags, signal: AbortSignal): Promise<number> {
  const rehearsal = flags.rehearse
    ? await (await import('./rehearsal.ts')).startRehearsal(path, variantsOf(flags.rehearse))
    : undefined;
  try {
    const prepared = (preparation: Preparation) => tellUnfinished(customerKey(preparation), flags);
    const observe = await adviserOf(path, flags.baselines);
    const { outcome, runId } = await walk({ path, flags, signal, rehearsal, prepared, observe });
    return finish(outcome, runId, flags);
  } finally {
    await rehearsal?.stop();
  }
}

/** `--rehearse=two-factor-offer,error-times:1`; none for `--rehearse`. */
export function variantsOf(rehearse: boolean | string): string[] {
  return typeof rehearse === 'string' ? rehearse.split(',').filter(Boolean) : [];
}

/** Whoever starts anew may have meant to go on. */
function tellUnfinished(key: string, flags: RunFlags): void {
  const reports = reportsFolder(flags);
  const unfinished = listRuns(reports).findLast((id) => {
    const folder = join(reports, id);
    return readRequest(folder).key === key && !isOver(lastEntry(folder));
  });
  if (!unfinished) return;
  const text = {
    ja: `同じお客様の未完了の実行があります。続ける場合: tejun resume ${unfinished}`,
    en: `a run for the same customer is not finished; to go on with it: tejun resume ${unfinished}`,
  };
  console.error(say(text, languageOf(flags)));
}
