import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { UsageError } from '../base/errors.ts';
import { type Flag, type Flags, twinOf } from './command.ts';

/** Adds the `TEJUN_*` of `.env` to the environment; what is set already wins. */
export function readDotenv(environment: NodeJS.ProcessEnv): void {
  if (!existsSync('.env')) return;
  let text: string;
  try {
    text = readFileSync('.env', 'utf8');
  } catch {
    return; // Commands that need its values read it themselves, and say so.
  }
  for (const [name, value] of Object.entries(parse(text))) {
    if (name.startsWith('TEJUN_')) environment[name] ??= value;
  }
}

/** Debug logs of the browser's library show every key that is typed: they are not to be had. */
export function dropDebugLogs(environment: NodeJS.ProcessEnv): void {
  for (const name of ['DEBUG', 'DEBUG_FILE', 'PWDEBUG']) delete environment[name];
}

/** The flags that the environment gives by their `TEJUN_*` twins. */
export function flagsOfEnvironment(flags: Flags, environment: NodeJS.ProcessEnv): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const [key, flag] of Object.entries(flags)) {
    const text = environment[twinOf(key)];
    if (text) given[key] = flagValue(flag, twinOf(key), text);
  }
  return given;
}

/** A flag's value from a text; `shown` is its name for messages. */
export function flagValue(flag: Flag, shown: string, text: string): string | string[] | boolean {
  if (flag.many) return text.split(text.includes('\n') ? '\n' : ';').filter(Boolean);
  if (flag.choices && !flag.choices.includes(text)) throw notAllowed(shown, flag.choices, text);
  if (flag.value && !flag.optional) return text;
  if (/^(?:true|yes|on|1)$/i.test(text)) return true;
  if (/^(?:false|no|off|0)$/i.test(text)) return false;
  if (flag.optional) return text;
  throw notAllowed(shown, ['true', 'false'], text);
}

function notAllowed(shown: string, choices: readonly string[], text: string): UsageError {
  const list = choices.map((choice) => `\`${choice}\``).join(', ');
  return new UsageError('bad-flag', {
    ja: `${shown} の値 \`${text}\` は使えません。使える値: ${list}`,
    en: `${shown} takes ${list}, not \`${text}\``,
  });
}
