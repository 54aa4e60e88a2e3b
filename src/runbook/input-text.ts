import { isProtected, originOf } from '../base/origins.ts';
import { printableLine } from '../base/printable.ts';
import type { Text } from '../base/text.ts';
import type { CharacterClass, InputSpec, InputType } from './model.ts';

/** What a text means as the value of an input, or what is wrong with it. */
export type Reading<Value = string | string[] | number | boolean> = { value: Value } | { problems: Text[] };

const yes = /^(?:true|yes|on|1|はい)$/i;
const no = /^(?:false|no|off|0|いいえ)$/i;

type Readers = Partial<Record<InputType, (text: string, spec: InputSpec) => Reading>>;

/** How the text of a type becomes its value, for those types that are read from the text alone. */
const readers = {
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
} satisfies Readers;

/** The types that are read from their text alone; what a file, a mail or a key means it does not say. */
export type PlainType = keyof typeof readers;

/** Reads a text as the input's type; undefined when that type is not plain. */
export function readPlain(text: string, spec: InputSpec): Reading | undefined {
  return (readers as Readers)[spec.type]?.(text, spec);
}

/** A list as people write it: commas, Japanese commas or lines between the items. */
function readList(text: string, { options }: InputSpec): Reading {
  const items = text
    .split(/[,、，\n]/)
    .map((item) => item.trim())
    .filter(Boolean);
  return checked(
    items,
    options ? items.filter((item) => !options.includes(item)).map((item) => notOffered(item, options)) : [],
  );
}

const classes: Record<CharacterClass, { pattern: RegExp; name: { ja: string; en: string } }> = {
  digit: { pattern: /[0-9]/, name: { ja: '数字', en: 'a digit' } },
  upper: { pattern: /[A-Z]/, name: { ja: '大文字', en: 'an upper-case letter' } },
  lower: { pattern: /[a-z]/, name: { ja: '小文字', en: 'a lower-case letter' } },
  symbol: { pattern: /[^A-Za-z0-9\s]/, name: { ja: '記号', en: 'a symbol' } },
};

/** What is wrong with a text by its length, the characters it needs and its pattern. Says nothing of the text itself. */
function checkText(text: string, { length, needs = [], pattern }: InputSpec): Text[] {
  const problems: Text[] = [];
  const count = [...text].length;
  if (length && (count < length.min || count > length.max)) {
    const { min, max } = length;
    problems.push({
      ja: `${min === max ? `${min}文字` : `${min}文字以上${max}文字以下`}が必要です（現在 ${count} 文字）。`,
      en: `needs ${min === max ? min : `${min} to ${max}`} characters, has ${count}`,
    });
  }
  const missing = needs.filter((name) => !classes[name].pattern.test(text)).map((name) => classes[name].name);
  if (missing.length > 0) {
    problems.push({
      ja: `${missing.map(({ ja }) => ja).join('・')}が含まれていません。`,
      en: `lacks ${missing.map(({ en }) => en).join(', ')}`,
    });
  }
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(text)) {
    problems.push({ ja: `形式が違います（${pattern}）。`, en: `does not match ${pattern}` });
  }
  return problems;
}

function checked<Value>(value: Value, problems: Text[]): Reading<Value> {
  return problems.length > 0 ? { problems } : { value };
}

/** What is wrong with a value, shown in part. */
export function wrong(text: string, problem: { ja: string; en: string }): { problems: Text[] } {
  const shown = printableLine(text, 60);
  return { problems: [{ ja: `「${shown}」は${problem.ja}。`, en: `"${shown}" ${problem.en}` }] };
}

function notOffered(text: string, options: string[]): Text {
  const shown = printableLine(text, 60);
  const list = options.join(', ');
  return { ja: `「${shown}」は選択肢にありません（${list}）。`, en: `"${shown}" is none of ${list}` };
}
