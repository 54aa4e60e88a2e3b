import { UsageError } from '../base/errors.ts';
import { say, type Text } from '../base/text.ts';

/** All problems in one error: people mend them in one go. `exitCode` is 2. */
export function refuse(code: string, title: Text, problems: Text[], hint?: Text): UsageError {
  const list = (language: 'ja' | 'en') =>
    [say(title, language), ...problems.map((problem) => `  - ${say(problem, language)}`)].join('\n');
  return new UsageError(code, { ja: list('ja'), en: list('en') }, { hint });
}

/** Refuses inputs that are missing or wrong, if any are. */
export function refuseProblems(problems: Text[]): void {
  if (problems.length > 0)
    throw refuse('input.invalid', { ja: '入力に問題があります。', en: 'the inputs are not complete' }, problems);
}
