import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { say } from '../base/text.ts';
import { isHeld } from '../engine/record/lock.ts';
import { languageOf, reportsFolder } from './flags.ts';
import { listed } from './list-runs.ts';
import { runLock } from './run-lock.ts';

interface PruneFlags {
  out?: string;
  lang?: string;
  olderThan?: string;
  all?: boolean;
  yes?: boolean;
}

/** `tejun runs prune --older-than 30d`: takes away runs that are done; those that could be resumed only when told. */
export async function pruneRuns(flags: PruneFlags, signal: AbortSignal): Promise<number> {
  const language = languageOf(flags);
  if (!flags.olderThan)
    throw new UsageError('no-age', {
      ja: '--older-than 30d のように期間を指定してください。',
      en: 'say how old with --older-than, e.g. 30d',
    });
  const old = listed(flags).filter(({ status, id }) => status !== 'running' && !isHeld(runLock(flags, id)));
  const chosen = old.filter(({ status }) => flags.all || status === 'done');
  const kept = old.length - chosen.length;
  if (kept)
    console.error(
      say(
        {
          ja: `再開できる ${kept} 件は残します（--all で消せます）。`,
          en: `${kept} that could be resumed stay (--all takes them too)`,
        },
        language,
      ),
    );
  if (!chosen.length) return 0;
  if (!flags.yes) {
    for (const { id } of chosen) console.error(id);
    if (!(await agreed(chosen.length, flags, signal))) return 3;
  }
  for (const { id } of chosen) {
    rmSync(join(reportsFolder(flags), id), { recursive: true });
    console.log(id);
  }
  return 0;
}

async function agreed(count: number, flags: PruneFlags, signal: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new UsageError('not-asked', {
      ja: '確認できないため消しません。--yes を付けてください。',
      en: 'nothing was removed, because nobody can be asked: give --yes',
    });
  const { confirm } = await import('@inquirer/prompts');
  const message = say({ ja: `${count} 件の実行記録を消しますか？`, en: `remove ${count} runs?` }, languageOf(flags));
  return confirm({ message, default: false }, { signal, output: process.stderr });
}
