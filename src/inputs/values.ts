import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type PlainType, type Reading, readPlain, wrong } from '../runbook/input-text.ts';
import type { InputSpec, InputType } from '../runbook/model.ts';
import type { Mail } from './mail.ts';

export interface ReadingContext {
  cwd: string;
  now: Date;
  /** All origins of the runbook: URLs of a mail must lie on them. */
  origins: string[];
  /** The names that the runbook uses; of a mail only what is named must be there. Without it, everything must. */
  used?: Set<string>;
}

export type Value = string | string[] | number | boolean | Mail;

type Reader = (text: string, spec: InputSpec, context: ReadingContext) => Promise<Reading<Value>>;

type OtherType = Exclude<InputType, PlainType>;

/** How the text becomes its value where it only names it, or needs a library to be read. */
const readers: Record<OtherType, Reader> = {
  totp: async (text) => {
    const { readTotpKey } = await import('./totp.ts');
    readTotpKey(text);
    return { value: text };
  },
  file: async (text, _spec, { cwd }) => {
    const path = resolve(cwd, text);
    const stats = await stat(path).catch(() => undefined);
    return stats?.isFile() ? { value: path } : wrong(text, { ja: 'ファイルがありません', en: 'is not a file' });
  },
  // Loaded with the first mail: most commands never read one.
  mail: async (text, { subject }, { cwd, origins, now, used }) => {
    const { readMailFile } = await import('./mail.ts');
    return { value: await readMailFile(resolve(cwd, text), { subject, origins, now, needs: factsUsed(used) }) };
  },
};

/** `account` of `mail.account`, for a mail of any name. */
function factsUsed(used: Set<string> | undefined): Set<string> | undefined {
  return used && new Set([...used].map((name) => name.split('.').at(-1)!));
}

/** Reads a text as the input's type. What the mail or the key says of itself comes as a UsageError. */
export async function readValue(text: string, spec: InputSpec, context: ReadingContext): Promise<Reading<Value>> {
  return readPlain(text, spec) ?? readers[spec.type as OtherType](text, spec, context);
}
