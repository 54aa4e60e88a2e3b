import { type Language, languages, say, type Text } from '../../base/text.ts';
import type { Runbook } from '../../runbook/model.ts';
import { fillTemplate, soleReference } from '../../runbook/templates.ts';
import { stepKindOf } from '../../steps/index.ts';
import { phrase, type Style } from '../style/style.ts';

/** Says the words of a runbook to a reader of the manual, who has no values yet: `${…}` by what it is called. */
export interface Reader {
  /** The words of a target as they stand on the screen: the first of its alternatives. */
  words: (words: string[], language: Language) => string;
  /** The same, quoted as the manual quotes words of the screen; values are told by what they are called. */
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
  const fields = fieldsOf(runbook);
  const words: Reader['words'] = (list, language) =>
    list[0] === undefined
      ? ''
      : fillTemplate(list[0], (name) => labelOf(name, runbook, language) ?? fields.get(name) ?? name);
  return {
    words,
    styles,
    quote: (language) => (list) => {
      const { value, quoted } = styles[language];
      return isValue(list, runbook)
        ? phrase(value, words(list, language))
        : phrase(quoted, `**${words(list, language)}**`);
    },
  };
}

/** Nothing but what is given to the run: what it is called stands nowhere on the screen. */
function isValue([only = '']: string[], { inputs }: Runbook): boolean {
  const [head = ''] = soleReference(only)?.split('.') ?? [];
  return head in inputs || (soleReference(only) ?? '') in inputs;
}

/** A text of two languages, from what makes it in one. */
export function inBoth(make: (language: Language) => string): Text {
  const [ja, en] = languages.map(make);
  return ja === en ? ja! : { ja: ja!, en: en! };
}

function labelOf(name: string, runbook: Runbook, language: Language): string | undefined {
  const [head = '', ...rest] = name.split('.');
  const field = rest.join('.');
  if (head === 'words') return runbook.words[field]?.[0] ?? field;
  if (head === 'origins') return runbook.origins[field]?.[0] ?? field;
  const label = runbook.inputs[name]?.label ?? (runbook.inputs[head]?.type === 'mail' ? mailLabels[field] : undefined);
  return label === undefined ? undefined : say(label, language);
}

/** What the screen calls each input: the words of the first field it is typed into. Names are for authors only. */
function fieldsOf({ chapters }: Runbook): Map<string, string> {
  const fields = new Map<string, string>();
  for (const step of chapters.flatMap(({ screens }) => screens.flatMap(({ steps }) => steps))) {
    const { keys } = step;
    const name = 'with' in keys ? soleReference(String(keys.with)) : undefined;
    const [words] = stepKindOf(step).target?.(keys as never, { words: (list) => list })?.words ?? [];
    if (name && words && !words.includes('${') && !fields.has(name)) fields.set(name, words);
  }
  return fields;
}
