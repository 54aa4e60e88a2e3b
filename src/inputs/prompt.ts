import { TejunError } from '../base/errors.ts';
import { isSecretType } from '../base/secrets/secret-types.ts';
import { type Language, say, type Text } from '../base/text.ts';
import type { InputSpec, InputType } from '../runbook/model.ts';
import { belongsToSystem, environmentName } from './environment-name.ts';
import { promptTheme } from './prompt-theme.ts';

/** A question to the person at the terminal. */
interface Question {
  name: string;
  spec: InputSpec;
  /** What is wrong with an answer; an empty list when it will do. */
  check: (answer: string) => Promise<Text[]>;
}

export type Prompter = (question: Question) => Promise<string>;

type Prompts = typeof import('@inquirer/prompts');
interface Asked {
  message: string;
  validate: (answer: string) => Promise<string | true>;
  spec: InputSpec;
  theme: ReturnType<typeof promptTheme>;
}

/** Asks on the terminal; secrets are not shown. The prompts are loaded with the first question and go to standard error. */
export function terminalPrompter(language: Language, signal?: AbortSignal): Prompter {
  return async ({ name, spec, check }) => {
    const prompts = await import('@inquirer/prompts');
    const label = spec.label ? `${say(spec.label, language)} (${name})` : name;
    const message = spec.description ? `${label}: ${say(spec.description, language)}` : label;
    const validate = async (answer: string) => {
      const problems = await check(answer);
      return problems.length === 0 || problems.map((problem) => say(problem, language)).join(' ');
    };
    const io = { output: process.stderr, signal };
    const theme = promptTheme(language);
    try {
      return await (asking[spec.type] ?? askLine)(prompts, { message, validate, spec, theme }, io);
    } catch (error) {
      if (error instanceof Error && /^(?:ExitPromptError|AbortPromptError)$/.test(error.name)) {
        throw new TejunError('interrupted', 130, { ja: '中断しました。', en: 'interrupted' });
      }
      throw error;
    }
  };
}

type Ask = (
  prompts: Prompts,
  asked: Asked,
  io: { output: NodeJS.WritableStream; signal?: AbortSignal },
) => Promise<string>;

const askLine: Ask = ({ input }, { message, validate }, io) => input({ message, validate }, io);
const askHidden: Ask = ({ password }, { message, validate }, io) =>
  password({ message, validate, mask: true, toggleMask: false }, io);

const asking: Partial<Record<InputType, Ask>> = {
  secret: askHidden,
  totp: askHidden,
  choice: ({ select }, { message, spec, theme }, io) => select({ message, theme, choices: spec.options ?? [] }, io),
  boolean: async ({ confirm }, { message }, io) => String(await confirm({ message }, io)),
  list: async (prompts, asked, io) => {
    const { options } = asked.spec;
    if (!options) return askLine(prompts, asked, io);
    return (await prompts.checkbox({ message: asked.message, theme: asked.theme, choices: options }, io)).join('\n');
  },
};

/** The ways to give an input, for the message that it is missing. */
export function waysToGive(name: string, spec: InputSpec): string {
  const key = environmentName(name);
  const ways = isSecretType(spec.type)
    ? [key, `${key}_FILE`, `${key}_COMMAND`, `${key}_KEYRING`, `--env-file (${key}=…)`]
    : [
        spec.type === 'mail' ? '--mail FILE.eml' : `-e ${name}=…`,
        ...(belongsToSystem(key) ? [] : [key]),
        `--env-file (${key}=…)`,
      ];
  return ways.join(' | ');
}
