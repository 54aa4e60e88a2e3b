import type * as z from 'zod';
import { didYouMean, nearestName } from '../base/nearest.ts';
import type { Text } from '../base/text.ts';
import { meantBy } from './synonyms.ts';

export function unknownKey(key: string): Text {
  return { ja: `\`${key}\` というキーはありません。`, en: `unknown key \`${key}\`` };
}

/** The name that was meant, where one is near. */
export function suggested(name: string, known: string[]): string | undefined {
  return meantBy(name, known) ?? nearestName(name, known);
}

export const noMerge: Text = {
  ja: 'マージキー（<<）は使えません。include と with を使ってください。',
  en: 'merge keys (<<) are not used here; use `include` and `with`',
};

export function knownKeys(keys: string[]): Text {
  const list = [...new Set(keys)].map((key) => `\`${key}\``).join(', ');
  return { ja: `ここで使えるキー: ${list}`, en: `known here: ${list}` };
}

const typeNames: Record<string, Text & object> = {
  string: { ja: '文字列', en: 'a text' },
  number: { ja: '数', en: 'a number' },
  int: { ja: '整数', en: 'a whole number' },
  boolean: { ja: 'true か false', en: 'true or false' },
  array: { ja: '一覧（「- 」で始まる行）', en: 'a list (lines that begin with “- ”)' },
  object: { ja: 'キーと値の組', en: 'keys and values' },
  record: { ja: 'キーと値の組', en: 'keys and values' },
  null: { ja: '空', en: 'nothing' },
};

/** What an issue says to the author of the file. */
export function say(issue: z.core.$ZodIssue): { message: Text; hint?: Text } {
  if (issue.code === 'custom' && issue.params?.text) return { message: issue.params.text as Text };
  if (issue.code === 'invalid_type') return { message: expected([issue]) };
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const near = suggested(String(issue.input), values);
    return { message: expectedOneOf(values), hint: near ? didYouMean(near) : undefined };
  }
  if (issue.code === 'too_small') return { message: atLeast(issue) };
  if (issue.code === 'too_big')
    return { message: { ja: `${issue.maximum} 以下にしてください。`, en: `${issue.maximum} at most` } };
  if (issue.code === 'invalid_union') return { message: expected(issue.errors.flat()) };
  return { message: { ja: `値が正しくありません（${issue.message}）。`, en: issue.message } };
}

/** All of a few; of many the first ones, which show what kind of word it is. */
function expectedOneOf(values: string[]): Text {
  const shown = values.length > 25 ? values.slice(0, 12) : values;
  const list = shown.map((value) => `\`${value}\``).join(', ') + (shown.length < values.length ? ', …' : '');
  return { ja: `次のいずれかが必要です: ${list}`, en: `expected one of ${list}` };
}

function expected(issues: z.core.$ZodIssue[]): Text {
  const types = issues.flatMap((issue): string[] =>
    issue.code === 'invalid_type'
      ? [issue.expected]
      : issue.code === 'invalid_union'
        ? issue.errors.flat().flatMap(typeOf)
        : [],
  );
  const names = [...new Set(types)].map((type) => typeNames[type] ?? { ja: type, en: type });
  if (names.length === 0) return { ja: '値の形が正しくありません。', en: 'the value has none of the allowed forms' };
  const ja = names.map((name) => name.ja).join('、');
  const en = names.map((name) => name.en);
  return {
    ja: `ここには${ja}${names.length > 1 ? 'のいずれか' : ''}が必要です。`,
    en: `expected ${[en.slice(0, -1).join(', '), en.at(-1)].filter(Boolean).join(' or ')} here`,
  };
}

function typeOf(issue: z.core.$ZodIssue): string[] {
  return issue.code === 'invalid_type' ? [issue.expected] : [];
}

function atLeast({ origin, minimum }: z.core.$ZodIssueTooSmall): Text {
  if (origin === 'string') return { ja: '空にはできません。', en: 'this cannot be empty' };
  if (origin === 'array') return { ja: `${minimum} つ以上必要です。`, en: `at least ${minimum} needed` };
  return { ja: `${minimum} 以上にしてください。`, en: `${minimum} at least` };
}
