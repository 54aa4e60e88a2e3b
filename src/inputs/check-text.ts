import type { Text } from '../base/text.ts';
import type { CharacterClass, InputSpec } from './types.ts';

const classes: Record<CharacterClass, { pattern: RegExp; name: { ja: string; en: string } }> = {
  digit: { pattern: /[0-9]/, name: { ja: '数字', en: 'a digit' } },
  upper: { pattern: /[A-Z]/, name: { ja: '大文字', en: 'an upper-case letter' } },
  lower: { pattern: /[a-z]/, name: { ja: '小文字', en: 'a lower-case letter' } },
  symbol: { pattern: /[^A-Za-z0-9\s]/, name: { ja: '記号', en: 'a symbol' } },
};

/** What is wrong with a text by its length, the characters it needs and its pattern. Says nothing of the text itself. */
export function checkText(text: string, { length, needs = [], pattern }: InputSpec): Text[] {
  const problems: Text[] = [];
  const count = [...text].length;
  if (length && (count < length.min || count > length.max)) {
    problems.push({
      ja: `${length.min}文字以上${length.max}文字以下が必要です（現在 ${count} 文字）。`,
      en: `needs ${length.min} to ${length.max} characters, has ${count}`,
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
