import { confirm as askYesNo, input, password, select } from '@inquirer/prompts';
import { printableLine } from '../base/printable.ts';
import { type Language, say, type Text } from '../base/text.ts';
import type { People } from '../engine/people.ts';

/** The person at the terminal. Prompts go to standard error: standard output belongs to `--json`. */
export function terminalPeople(language: Language, everyStep: boolean): People {
  const text = (value: Text) => printableLine(say(value, language), 500);
  const context = (signal: AbortSignal) => ({ signal, output: process.stderr });
  let always = !everyStep;
  return {
    ask: (question, signal) => {
      const valid = (answer: string) =>
        !question.pattern ||
        new RegExp(`^(?:${question.pattern})$`, 'u').test(answer) ||
        text({ ja: '形式が違います。', en: 'that is not of the expected form' });
      const config = { message: text(question.text), validate: valid };
      return question.hidden ? password(config, context(signal)) : input(config, context(signal));
    },
    confirm: (question, signal) => askYesNo({ message: text(question.text), default: false }, context(signal)),
    handover: async (question, signal) => {
      const done = text({ ja: '（終わったら Enter）', en: '(press Enter when done)' });
      await input({ message: `${text(question.text)} ${done}` }, context(signal));
    },
    step: async (sentence, signal) => {
      if (always) return 'yes';
      const answer = await select(
        {
          message: text(sentence),
          choices: (['yes', 'skip', 'always', 'quit'] as const).map((value) => ({
            value,
            name: text(stepAnswers[value]),
          })),
        },
        context(signal),
      );
      if (answer === 'always') always = true;
      return answer === 'always' ? 'yes' : answer;
    },
  };
}

const stepAnswers: Record<'yes' | 'skip' | 'always' | 'quit', Text> = {
  yes: { ja: '実行する', en: 'yes' },
  skip: { ja: '省略する', en: 'skip' },
  always: { ja: '以降すべて実行する', en: 'always' },
  quit: { ja: '中止する', en: 'quit' },
};
