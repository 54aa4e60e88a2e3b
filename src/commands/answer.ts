import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { UsageError } from '../base/errors.ts';
import { say } from '../base/text.ts';
import { keepAnswer } from '../engine/record/answers.ts';
import { isHeld } from '../engine/record/lock.ts';
import { findRun, lastAct } from '../engine/record/run-folder.ts';
import { fits } from '../engine/step/fits.ts';
import { languageOf, type RunFlags, reportsFolder } from './flags.ts';
import { runLock } from './run-lock.ts';

/** `tejun answer RUN [VALUE]`: answers the question a run is parked with, or holds its page open for; a hidden one only on standard input. */
export async function answer(run: string, value: string | undefined, flags: RunFlags): Promise<number> {
  const language = languageOf(flags);
  const folder = findRun(reportsFolder(flags), run);
  const last = lastAct(folder);
  const isHeldOpen = last?.type === 'asked' && last.until !== undefined && isHeld(runLock(flags, basename(folder)));
  const question = isHeldOpen ? last.question : last?.type === 'parked' ? last.ask : undefined;
  if (!question) {
    throw new UsageError('no-question', { ja: 'この実行は回答を待っていません。', en: 'this run waits for no answer' });
  }
  if (question.hidden && value !== undefined) {
    throw new UsageError('answer-shown', {
      ja: '秘密の回答は標準入力で渡してください（コマンドラインは他人に見えます）。',
      en: 'give a secret answer on standard input: others can see the command line',
    });
  }
  const given = value ?? (await text(process.stdin)).trim();
  if (!fits(given, question))
    throw new UsageError('answer-form', {
      ja: `回答の形式が違います（${question.pattern}）。`,
      en: `the answer is not of the expected form (${question.pattern})`,
    });
  keepAnswer(folder, question.id, given, question.hidden);
  const resume = `tejun resume ${run}${flags.out ? ` --out ${flags.out}` : ''}`;
  const goesOn = { ja: '回答を渡しました。実行はそのまま続きます。', en: 'handed over. The run goes on by itself.' };
  const kept = { ja: `回答を保存しました。続き: ${resume}`, en: `kept. To go on: ${resume}` };
  console.log(say(isHeldOpen ? goesOn : kept, language));
  return 0;
}
