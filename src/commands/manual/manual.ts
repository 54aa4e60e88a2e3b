import { dirname, join } from 'node:path';
import { say, type Text } from '../../base/text.ts';
import { readRequest } from '../../engine/record/run-folder.ts';
import { pathInside } from '../../inputs/safe-path.ts';
import { describeMissing, refuseMissing } from '../../manual/gather/missing.ts';
import type { FinishedRun } from '../../manual/gather/pictures.ts';
import { gatherProcedure } from '../../manual/gather/procedure.ts';
import { stylesOf } from '../../manual/gather/style.ts';
import { launch, type Session } from '../../page/browser/browser.ts';
import { loadRunbook } from '../../runbook/load.ts';
import type { Runbook } from '../../runbook/model.ts';
import { languageOf } from '../flags.ts';
import type { ManualFlags } from '../manual-flags.ts';
import { writeDocuments } from './documents.ts';
import { mailPage } from './mail.ts';
import { rehearse } from './rehearse.ts';
import { runsFor } from './runs.ts';
import { readWish } from './wish.ts';
import { makeWritable } from './writable.ts';

/** `tejun manual RUNBOOK`: pictures of runs, or of a walk of its own, and the runbook's sentences as documents. */
export async function manual(path: string, flags: ManualFlags, signal: AbortSignal): Promise<number> {
  // `--lang` says which documents are wanted; what is told goes by the environment.
  const language = languageOf({ lang: process.env.TEJUN_LANG });
  const tell = (text: Text) => console.error(say(text, language));
  const wish = readWish(path, flags);
  const runbook = await loadRunbook(path);
  makeWritable(wish.folder);
  const styles = stylesOf(runbook);
  const appendices = await appendicesOf(runbook);
  const browser = lazyBrowser(flags);
  try {
    const runs = flags.fromRun?.length
      ? runsFor([runbook, ...appendices], flags.fromRun, tell)
      : await rehearseAll([runbook, ...appendices], {
          flags,
          browser: browser.get,
          signal,
          folder: join(wish.folder, 'runs'),
        });
    const mail = mailPage({ runbook, styles, given: mailOf(flags, runs.get(runbook)!), browser: browser.get });
    const { source, missing } = await gatherProcedure(
      { runbook, runs: runs.get(runbook)! },
      { styles, mail, appendices: appendices.map((one) => ({ runbook: one, runs: runs.get(one)! })) },
    );
    if (flags.draft) for (const line of describeMissing(missing, language).split('\n').filter(Boolean)) tell(line);
    else refuseMissing(missing);
    return await writeDocuments({
      source,
      styles,
      wish,
      browser: browser.get,
      json: flags.json ?? false,
      tell,
      language,
      runs: [...runs.values()].flat(),
      signal,
    });
  } finally {
    await browser.close();
  }
}

async function appendicesOf(runbook: Runbook): Promise<Runbook[]> {
  const folder = dirname(runbook.path);
  return Promise.all(runbook.appendix.map(async (file) => loadRunbook(await pathInside(folder, file))));
}

async function rehearseAll(
  runbooks: Runbook[],
  options: Parameters<typeof rehearse>[1],
): Promise<Map<Runbook, FinishedRun[]>> {
  const runs = new Map<Runbook, FinishedRun[]>();
  for (const runbook of runbooks) runs.set(runbook, await rehearse(runbook, options));
  return runs;
}

/** The mail of the command line, else that of the run if it is still there. */
function mailOf(flags: ManualFlags, runs: FinishedRun[]): string | undefined {
  return flags.mail ?? runs.map(({ folder }) => readRequest(folder).mail).find(Boolean);
}

/** One browser for the walks, the mail and the printing; none when nothing of it is needed. */
function lazyBrowser(flags: ManualFlags) {
  let session: Promise<Session> | undefined;
  return {
    get: async () => {
      session ??= launch({ headed: flags.headed, channel: flags.channel, executablePath: flags.executablePath });
      return (await session).browser;
    },
    close: async () => {
      await (await session?.catch(() => undefined))?.close();
    },
  };
}
