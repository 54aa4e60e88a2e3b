import type { Browser } from 'playwright';
import { TejunError } from '../../base/errors.ts';
import { readRun } from '../../engine/record/run-folder.ts';
import type { FinishedRun } from '../../manual/gather/pictures.ts';
import type { Runbook } from '../../runbook/model.ts';
import type { ManualFlags } from '../manual-flags.ts';
import { startRehearsal } from '../rehearsal.ts';
import { variantsOf } from '../run.ts';
import { walk } from '../walk.ts';

interface RehearseOptions {
  flags: ManualFlags;
  /** Begun when a console stands. */
  browser: () => Promise<Browser>;
  signal: AbortSignal;
  folder: string;
}

/** Walks the rehearsal console for the pictures of a runbook, in one browser: as often as it says. */
export async function rehearse(runbook: Runbook, options: RehearseOptions): Promise<FinishedRun[]> {
  const asked = options.flags.rehearse ? variantsOf(options.flags.rehearse) : [];
  const runs: FinishedRun[] = [];
  for (const variants of asked.length > 0 ? [asked] : runbook.walks)
    runs.push(await walkThrough(runbook, variants, options));
  return runs;
}

async function walkThrough(
  runbook: Runbook,
  variants: string[],
  { flags, browser, signal, folder }: RehearseOptions,
): Promise<FinishedRun> {
  const rehearsal = await startRehearsal(runbook.path, variants, { firstAccount: 1 });
  try {
    const { outcome } = await walk({
      path: runbook.path,
      flags: { scale: flags.scale ?? '2', yes: true, noColor: flags.noColor, out: folder },
      signal,
      rehearsal,
      browser: await browser(),
    });
    // A walk that waits has shown what waiting looks like.
    if (outcome.exitCode !== 0 && outcome.status !== 'parked') throw notWalked(outcome.folder, outcome.error);
    return { folder: outcome.folder, entries: readRun(outcome.folder).entries };
  } finally {
    await rehearsal.stop();
  }
}

function notWalked(folder: string, cause: unknown): TejunError {
  const hint = {
    ja: `報告書: ${folder}/report.html\n別のコンソールの手順なら、そこでの実行から画像を取れます: --from-run latest`,
    en: `report: ${folder}/report.html\nfor the procedure of another console, take the pictures of a run there: --from-run latest`,
  };
  return new TejunError(
    'MANUAL_WALK',
    1,
    {
      ja: '練習用コンソールを最後まで実行できなかったため、画像がそろいません。',
      en: 'the rehearsal console was not walked to its end, so there are no pictures of all screens',
    },
    { hint, cause },
  );
}
