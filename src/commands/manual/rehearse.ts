import { basename } from 'node:path';
import type { Browser } from 'playwright';
import { TejunError } from '../../base/errors.ts';
import { readRun } from '../../engine/run-folder.ts';
import type { FinishedRun } from '../../manual/gather/pictures.ts';
import type { Runbook } from '../../runbook/model.ts';
import type { ManualFlags } from '../manual.command.ts';
import { startRehearsal } from '../rehearsal.ts';
import { variantsOf } from '../run.ts';
import { walk } from '../walk.ts';

/** The variants in which a customer meets every screen of a procedure, by the name of its file. */
const showing: Record<string, string[]> = { 'first-login.runbook.yaml': ['first-login'] };
const showingAll = ['two-factor-offer', 'error-times:1'];

/** Walks the rehearsal console for the pictures of a runbook, in a browser that is there already. */
export async function rehearse(
  runbook: Runbook,
  flags: ManualFlags,
  browser: Browser,
  signal: AbortSignal,
  folder: string,
): Promise<FinishedRun> {
  const asked = flags.rehearse ? variantsOf(flags.rehearse) : [];
  const variants = asked.length > 0 ? asked : (showing[basename(runbook.path)] ?? showingAll);
  const rehearsal = await startRehearsal(runbook.path, variants, { firstAccount: 1 });
  try {
    const { outcome } = await walk({
      path: runbook.path,
      flags: { scale: '2', yes: true, noColor: flags.noColor, out: folder },
      signal,
      rehearsal,
      browser,
    });
    if (outcome.exitCode !== 0) throw notWalked(outcome.folder, outcome.error);
    return { folder: outcome.folder, entries: readRun(outcome.folder).entries };
  } finally {
    await rehearsal.stop();
  }
}

function notWalked(folder: string, cause: unknown): TejunError {
  const hint = { ja: `報告書: ${folder}/report.html`, en: `report: ${folder}/report.html` };
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
