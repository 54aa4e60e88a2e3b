import { text } from 'node:stream/consumers';
import { UsageError } from '../base/errors.ts';
import { say } from '../base/text.ts';
import { keepAnswer } from '../engine/record/answers.ts';
import { findRun, lastEntry } from '../engine/record/run-folder.ts';
import { fits } from '../engine/step/questions.ts';
import { languageOf, type RunFlags, reportsFolder } from './flags.ts';

/** `tejun answer RUN [VALUE]`: answers the question a run is parked with; a hidden one only on standard input. */
export async function answer(run: string, value: string | undefined, flags: RunFlags): Promise<number> {
  const language = languageOf(flags);
  const folder = findRun(reportsFolder(flags), run);
  const last = lastEntry(folder);
  if (last?.type !== 'parked' || !last.ask) {
    throw new UsageError('no-question', { ja: 'この実行は回答を待っていません。', en: 'this run waits for no answer' });
  }
  if (last.ask.hidden && value !== undefined) {
    throw new UsageError('answer-shown', {
      ja: '秘密の回答は標準入力で渡してください（コマンドラインは他人に見えます）。',
      en: 'give a secret answer on standard input: others can see the command line',
    });
  }
  const given = value ?? (await text(process.stdin)).trim();
  if (!fits(given, last.ask))
    throw new UsageError('answer-form', {
      ja: `回答の形式が違います（${last.ask.pattern}）。`,
      en: `the answer is not of the expected form (${last.ask.pattern})`,
    });
  keepAnswer(folder, last.ask.id, given, last.ask.hidden);
  const resume = `tejun resume ${run}${flags.out ? ` --out ${flags.out}` : ''}`;
  console.log(say({ ja: `回答を保存しました。続き: ${resume}`, en: `kept. To go on: ${resume}` }, language));
  return 0;
}
