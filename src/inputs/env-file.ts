import { parse } from 'dotenv';
import { UsageError } from '../base/errors.ts';
import { environmentName } from './environment-name.ts';

/** A file of inputs as it was read. */
export interface EnvFile {
  path: string;
  values: Record<string, string>;
  /** Line numbers of the values that end before a `#`. */
  cut: Map<string, number>;
}

export function readEnvFile(path: string, text: string): EnvFile {
  return { path, values: byVariable(parse(text)), cut: cutValues(text) };
}

/** The value of the variable. One that lost its end is refused: a password that is tried so may lock an account. */
export function valueIn({ path, values, cut }: EnvFile, key: string): string | undefined {
  const line = cut.get(key);
  if (line === undefined) return values[key];
  throw new UsageError('input.cut', {
    ja: `${path}:${line}: ${key} の値は「#」の前で切れています。値を '…' で囲んでください（コメントなら「#」の前に空白を入れてください）。`,
    en: `${path}:${line}: the value of ${key} ends before “#”: put it in quotes ('…'), or a space before the “#” of a comment`,
  });
}

/** Files of inputs may also call an input by its own name (`dropbox.email=`); what is called as a variable wins. */
function byVariable(values: Record<string, string>): Record<string, string> {
  const named = Object.entries(values).map(([name, value]) => [environmentName(name), value]);
  return { ...Object.fromEntries(named), ...values };
}

/** Without quotes, a `#` ends the value also where no space is before it. */
const cutLine = /^\s*(?:export\s+)?([\w.-]+)\s*=[^\S\r\n]*(?!['"`])[^#\r\n]*[^#\s]#/u;

function cutValues(text: string): Map<string, number> {
  const cut = new Map<string, number>();
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const name = cutLine.exec(line)?.[1];
    if (name) cut.set(environmentName(name), i + 1);
  }
  return cut;
}
