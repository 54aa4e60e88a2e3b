import { text } from 'node:stream/consumers';
import { UsageError } from '../base/errors.ts';
import { say } from '../base/text.ts';
import { keepAnswer } from '../engine/answers.ts';
import { findRun, readRun } from '../engine/run-folder.ts';
import { languageOf, type RunFlags, reportsFolder } from './flags.ts';

/** `tejun answer RUN [VALUE]`: answers the question a run is parked with; a hidden one only on standard input. */
export async function answer(run: string, value: string | undefined, flags: RunFlags): Promise<number> {
  const language = languageOf(flags);
  const folder = findRun(reportsFolder(flags), run);
  const last = readRun(folder).entries.at(-1);
  if (last?.type !== 'parked' || !last.ask) {
    throw new UsageError('no-question', { ja: 'この実行は回答を待っていません。', en: 'this run waits for no answer' });
  }
  if (last.ask.hidden && value !== undefined) {
    throw new UsageError('answer-shown', {
      ja: '秘密の回答は標準入力で渡してください（コマンドラインは他人に見えます）。',
      en: 'give a secret answer on standard input: others can see the command line',
    });
  }
  keepAnswer(folder, last.ask.id, value ?? (await text(process.stdin)).trim(), last.ask.hidden);
  console.log(
    say({ ja: `回答を保存しました。続き: tejun resume ${run}`, en: `kept. To go on: tejun resume ${run}` }, language),
  );
  return 0;
}
