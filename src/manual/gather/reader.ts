import { type Language, languages, say, type Text } from '../../base/text.ts';
import type { Runbook } from '../../runbook/model.ts';
import { fillTemplate } from '../../runbook/templates.ts';
import { phrase, type Style } from '../style/style.ts';

/** Says the words of a runbook to a reader of the manual, who has no values yet: `${…}` by what it is called. */
export interface Reader {
  /** The words of a target as they stand on the screen: the first of its alternatives. */
  words: (words: string[], language: Language) => string;
  /** The same, quoted as the manual quotes words of the screen. */
  quote: (language: Language) => (words: string[]) => string;
  styles: Record<Language, Style>;
}

/** What the fields of an opening mail are called. */
const mailLabels: Record<string, { ja: string; en: string }> = {
  account: { ja: 'アカウント名', en: 'account name' },
  company: { ja: '会社名', en: 'company name' },
  loginUrl: { ja: 'ログイン用のURL', en: 'login URL' },
  resetUrl: { ja: 'パスワード設定用のURL', en: 'URL to set the password' },
  date: { ja: '日付', en: 'date' },
  from: { ja: '差出人', en: 'sender' },
  subject: { ja: '件名', en: 'subject' },
};

export function createReader(runbook: Runbook, styles: Record<Language, Style>): Reader {
  const words: Reader['words'] = (list, language) =>
    list[0] === undefined ? '' : fillTemplate(list[0], (name) => nameOf(name, runbook, language));
  return {
    words,
    styles,
    quote: (language) => (list) => phrase(styles[language].quoted, `**${words(list, language)}**`),
  };
}

/** A text of two languages, from what makes it in one. */
export function inBoth(make: (language: Language) => string): Text {
  const [ja, en] = languages.map(make);
  return ja === en ? ja! : { ja: ja!, en: en! };
}

function nameOf(name: string, runbook: Runbook, language: Language): string {
  const [head = '', ...rest] = name.split('.');
  const field = rest.join('.');
  if (head === 'words') return runbook.words[field]?.[0] ?? field;
  if (head === 'origins') return runbook.origins[field]?.[0] ?? field;
  const label = runbook.inputs[name]?.label ?? (runbook.inputs[head]?.type === 'mail' ? mailLabels[field] : undefined);
  return label === undefined ? name : say(label, language);
}
