import type { Text } from '../base/text.ts';
import type { Source } from './source.ts';

interface Told {
  message: Text;
  hint?: Text;
}

const quote: Text = {
  ja: 'この文字で始まる文言は "…" で囲んでください。',
  en: 'put a text that begins so between quotes: "…"',
};

/** What is wrong with the text itself, by the code of the YAML parser, for people who do not know YAML well. */
const errors: Record<string, Told> = {
  DUPLICATE_KEY: { message: { ja: '同じキーが二度書かれています。', en: 'the same key stands twice' } },
  TAB_AS_INDENT: {
    message: { ja: '字下げにタブは使えません。空白を使ってください。', en: 'tabs cannot indent YAML; use spaces' },
  },
  MULTIPLE_DOCS: {
    message: { ja: '一つのファイルには一つの文書だけを書けます。', en: 'a file holds one document only' },
    hint: {
      ja: '二つ目の「---」より後を別のファイルに移してください。',
      en: 'move what follows the second `---` to a file of its own',
    },
  },
  BAD_ALIAS: {
    message: { ja: '`*` は別名の印ですが、その名前（&…）がありません。', en: 'an alias (*) without its anchor (&)' },
    hint: quote,
  },
  BAD_SCALAR_START: {
    message: { ja: '文言はこの文字で始められません。', en: 'a plain text cannot begin with this character' },
    hint: quote,
  },
  BAD_INDENT: {
    message: { ja: '字下げが揃っていません。', en: 'the indentation does not fit' },
    hint: {
      ja: '同じ一覧の項目やキーは同じ桁から始めてください。',
      en: 'items and keys of one level begin in the same column',
    },
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: { ja: '一行に「: 」が二つあります。', en: 'two “: ” on one line' },
    hint: { ja: '「: 」を含む文言は "…" で囲んでください。', en: 'put a text that has “: ” in it between quotes: "…"' },
  },
  MULTILINE_IMPLICIT_KEY: {
    message: { ja: 'キーのあとの「:」がありません。', en: 'a key without its colon' },
    hint: {
      ja: 'キーは「キー: 値」のように書きます（: は半角、後ろに空白）。',
      en: 'write `key: value`, with a space after the colon',
    },
  },
  MISSING_CHAR: {
    message: { ja: '閉じる記号か区切りがありません。', en: 'a closing character or a separator is missing' },
    hint: {
      ja: '引用符・括弧・「:」の後の空白を確かめてください。',
      en: 'look at the quotes, the brackets and the space after `:`',
    },
  },
  NON_STRING_KEY: { message: { ja: 'キーには文字列だけを使えます。', en: 'keys are texts only' } },
  BAD_DQ_ESCAPE: {
    message: { ja: '"…" の中の \\ の使い方が正しくありません。', en: 'a backslash inside "…" that means nothing' },
    hint: { ja: "\\ をそのまま書くには '…' で囲んでください。", en: "between '…' a backslash is only a backslash" },
  },
  TAG_RESOLVE_FAILED: {
    message: { ja: '`!` で始まる型は使えません。', en: 'tags (!…) are not used here' },
    hint: quote,
  },
};

const openBracket: Told = {
  message: { ja: '{ か [ が閉じられていません。', en: 'a { or [ is never closed' },
};

/** The message for an error of the parser; `line`: where it stands. */
export function sayYamlError(code: string, message: string, line = ''): Told {
  if (/[{[,]\s*[^'"#]*:\s*\$\{/.test(line) && !standsAlone(code)) {
    return {
      message: { ja: '{ } や [ ] の中の ${…} は引用符で囲みます。', en: 'inside { } and [ ] a ${…} needs quotes' },
      hint: { ja: '例: { row: "${words.name}" }', en: 'e.g. { row: "${words.name}" }' },
    };
  }
  if (message.startsWith('Flow ')) return openBracket;
  if (/(?:: |- )!/.test(line)) return errors.TAG_RESOLVE_FAILED!;
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && line.split(/:\s/).length < 3) return errors.BAD_INDENT!;
  const known = errors[code];
  if (known) return known;
  return { message: { ja: `YAML として読めません: ${message}`, en: `not valid YAML: ${message}` } };
}

/** Where the mistake is, which is not always where the parser noticed it. */
export function placeOfYamlError(code: string, message: string, { text }: Source, start: number, end: number) {
  if (code === 'DUPLICATE_KEY') return { start, end: start + (/^[^\s:]+/.exec(text.slice(start))?.[0].length ?? 1) };
  const [, quote] = /^Missing closing (["'])/.exec(message) ?? [];
  if (!quote) return { start, end };
  const opened = text.lastIndexOf(quote, start - 1);
  const line = text.slice(opened).split('\n')[0]!;
  return { start: opened, end: opened + line.length };
}

/** Errors that stand for themselves; any other may be the echo of one before it. */
export function standsAlone(code: string): boolean {
  return code === 'DUPLICATE_KEY' || code === 'TAB_AS_INDENT' || code === 'MULTIPLE_DOCS';
}
