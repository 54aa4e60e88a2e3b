import { StepFailure } from '../../base/errors.ts';
import { say, type Text } from '../../base/text.ts';
import type { Advice } from '../observer.ts';
import type { Running } from '../running.ts';
import { askYesNo } from './questions.ts';

/** Other words are used only when a person who is there says so. */
export async function isAgreed({ question, agreed, answered }: Advice, running: Running): Promise<boolean> {
  if (agreed || !question || !running.people) return agreed;
  const { screen, step } = running.place;
  const text = {
    ja: `${say(question, 'ja')}これで進めますか？（はい／いいえ）`,
    en: `${say(question, 'en')}. Use it? (y/n)`,
  };
  const answer = await askYesNo({ id: `instead.${screen}.${step ?? 'shows'}`, text }, running);
  answered(answer);
  return answer;
}

/** The failure, with what the approved screens say of it. */
export function advised({ code, text, hint, final, where, cause }: StepFailure, advice: Advice): StepFailure {
  const both = (language: 'ja' | 'en') =>
    [hint, advice.text].flatMap((one) => (one ? say(one as Text, language) : [])).join('\n');
  return new StepFailure(code, text, { hint: { ja: both('ja'), en: both('en') }, final, where, cause });
}
