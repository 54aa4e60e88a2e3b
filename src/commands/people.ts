import { printableLine } from '../base/printable.ts';
import { type Language, say, type Text } from '../base/text.ts';
import type { People } from '../engine/people.ts';
import { Interrupted } from '../engine/record/ends.ts';
import { fits } from '../engine/step/fits.ts';
import { promptTheme } from '../inputs/prompt-theme.ts';

type Prompts = typeof import('@inquirer/prompts');

/**
 * The person at the terminal. Prompts go to standard error: standard output belongs to `--json`. They are loaded while
 * the run begins: what is typed before a prompt is there would be lost.
 */
export function terminalPeople(language: Language, everyStep: boolean): People {
  const prompts = import('@inquirer/prompts');
  prompts.catch(() => {}); // Told by the first question.
  const prompt = promptBy(prompts);
  const text = (value: Text) => printableLine(say(value, language), 500);
  let always = !everyStep;
  return {
    ask: (question, signal) => {
      const validate = (answer: string) => fits(answer, question) || text(otherForm);
      const config = { message: text(question.text), validate };
      return prompt(signal, ({ password, input }, io) =>
        question.hidden ? password({ ...config, mask: true, toggleMask: false }, io) : input(config, io),
      );
    },
    confirm: (question, signal) =>
      prompt(signal, (prompts, io) => prompts.confirm({ message: text(question.text), default: false }, io)),
    handover: async (question, signal) => {
      await prompt(signal, ({ input }, io) => input({ message: `${text(question.text)} ${text(whenDone)}` }, io));
    },
    step: async (sentence, signal) => {
      if (always) return 'yes';
      const choices = (['yes', 'skip', 'always', 'quit'] as const).map((value) => ({
        value,
        name: text(stepAnswers[value]),
      }));
      const answer = await prompt(signal, ({ select }, io) =>
        select({ message: text(sentence), choices, theme: promptTheme(language) }, io),
      );
      always = answer === 'always';
      return always ? 'yes' : answer;
    },
  };
}

const otherForm = { ja: '形式が違います。', en: 'that is not of the expected form' };
const whenDone = { ja: '（終わったら Enter）', en: '(press Enter when done)' };

const stepAnswers: Record<'yes' | 'skip' | 'always' | 'quit', Text> = {
  yes: { ja: '実行する', en: 'yes' },
  skip: { ja: '省略する', en: 'skip' },
  always: { ja: '以降すべて実行する', en: 'always' },
  quit: { ja: '中止する', en: 'quit' },
};

/** A prompt reads Ctrl-C as a key: it interrupts the run all the same. */
function promptBy(prompts: Promise<Prompts>) {
  return async <T>(
    signal: AbortSignal,
    ask: (prompts: Prompts, io: { signal: AbortSignal; output: NodeJS.WritableStream }) => Promise<T>,
  ): Promise<T> => {
    try {
      return await ask(await prompts, { signal, output: process.stderr });
    } catch (error) {
      if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted();
      throw error;
    }
  };
}
