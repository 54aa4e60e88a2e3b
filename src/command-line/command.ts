import type { Text } from '../base/text.ts';

/** One flag. Its key in camel case gives `--its-name` and the environment's `TEJUN_ITS_NAME`. */
export interface Flag {
  help: Text;
  short?: string;
  /** What stands for the value in the help; a flag without is a switch. */
  value?: string;
  choices?: readonly string[];
  /** May be given several times; the environment separates the values by line ends or `;`. */
  many?: true;
  /** The value may be left out: `--name` or `--name=VALUE`. */
  optional?: true;
}

export type Flags = Record<string, Flag>;

/** What a command gets of its flags. */
export type FlagValues<F extends Flags> = {
  [K in keyof F]?: F[K] extends { many: true }
    ? string[]
    : F[K] extends { optional: true }
      ? string | boolean
      : F[K] extends { value: string }
        ? string
        : boolean;
};

export interface Operand {
  name: string;
  help: Text;
  optional?: true;
  many?: true;
}

export interface Call<F extends Flags = Flags> {
  operands: string[];
  flags: FlagValues<F>;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}

/** A command as the command line knows it; its work is imported when it is called. */
export interface Command<F extends Flags = Flags> {
  /** One word, or two: `runs show`. */
  name: string;
  help: Text;
  operands?: Operand[];
  flags: F;
  /** Lines to try, without a prompt. */
  examples: string[];
  run: (call: Call<F>) => Promise<number>;
}

/** Identity: its only work is inference. */
export function defineCommand<const F extends Flags>(command: Command<F>): Command {
  return command as unknown as Command;
}

/** The same for flags that several commands share. */
export function defineFlags<const F extends Flags>(flags: F): F {
  return flags;
}

/** `envFile` as `--env-file`. */
export function flagName(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** `envFile` as `TEJUN_ENV_FILE`. */
export function twinOf(key: string): string {
  return `TEJUN_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}
