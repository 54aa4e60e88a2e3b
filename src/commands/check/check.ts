import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { printable } from '../../base/printable.ts';
import { say } from '../../base/text.ts';
import type { BaselineStore } from '../../check/baseline/store.ts';
import { tellResult } from '../../check/report/terminal.ts';
import { languageOf } from '../flags.ts';
import { performCheck } from './perform.ts';
import type { CheckFlags } from './walk-once.ts';

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
