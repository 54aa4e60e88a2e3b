import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isProtected, originOf } from '../base/origins.ts';
import { printableLine } from '../base/printable.ts';
import type { Text } from '../base/text.ts';
import { checkText } from './check-text.ts';
import type { Mail } from './mail.ts';
import type { InputSpec, InputType } from './types.ts';

export interface ReadingContext {
  cwd: string;
  now: Date;
  /** All origins of the runbook: URLs of a mail must lie on them. */
  origins: string[];
  /** The names that the runbook uses; of a mail only what is named must be there. Without it, everything must. */
  used?: Set<string>;
}

export type Value = string | string[] | number | boolean | Mail;
export type Reading = { value: Value } | { problems: Text[] };

type Reader = (text: string, spec: InputSpec, context: ReadingContext) => Reading | Promise<Reading>;

const yes = /^(?:true|yes|on|1|はい)$/i;
const no = /^(?:false|no|off|0|いいえ)$/i;

/** How the text of each type becomes its value. */
const readers: Record<InputType, Reader> = {
  text: (text, spec) => checked(text, checkText(text, spec)),
  secret: (text, spec) => checked(text, checkText(text, spec)),
  email: (text, spec) =>
    /^[^\s@"(),:;<>[\\\]]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text)
      ? checked(text, checkText(text, spec))
      : wrong(text, { ja: 'メールアドレスではありません', en: 'is not a mail address' }),
  list: (text, spec) => readList(text, spec),
  choice: (text, { options = [] }) => checked(text, options.includes(text) ? [] : [notOffered(text, options)]),
  number: (text) =>
    text.trim() !== '' && Number.isFinite(Number(text))
      ? { value: Number(text) }
      : wrong(text, { ja: '数値ではありません', en: 'is not a number' }),
  boolean: (text) =>
    yes.test(text) || no.test(text)
      ? { value: yes.test(text) }
      : wrong(text, { ja: 'true か false で指定してください', en: 'is neither true nor false' }),
  url: (text) => {
    const origin = originOf(text);
    return origin && isProtected(origin)
      ? { value: new URL(text).href }
      : wrong(text.replace(/[?#].*$/s, ''), { ja: 'https の URL ではありません', en: 'is not an https URL' });
  },
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
export async function readValue(text: string, spec: InputSpec, context: ReadingContext): Promise<Reading> {
  return readers[spec.type](text, spec, context);
}

/** A list as people write it: commas, Japanese commas or lines between the items. */
function readList(text: string, spec: InputSpec): Reading {
  const items = text
    .split(/[,、，\n]/)
    .map((item) => item.trim())
    .filter(Boolean);
  const { options } = spec;
  const unknown = options ? items.filter((item) => !options.includes(item)) : [];
  return unknown.length > 0 ? { problems: unknown.map((item) => notOffered(item, options!)) } : { value: items };
}

function checked(value: Value, problems: Text[]): Reading {
  return problems.length > 0 ? { problems } : { value };
}

function wrong(text: string, problem: { ja: string; en: string }): Reading {
  const shown = printableLine(text, 60);
  return { problems: [{ ja: `「${shown}」は${problem.ja}。`, en: `"${shown}" ${problem.en}` }] };
}

function notOffered(text: string, options: string[]): Text {
  const shown = printableLine(text, 60);
  const list = options.join(', ');
  return { ja: `「${shown}」は選択肢にありません（${list}）。`, en: `"${shown}" is none of ${list}` };
}
