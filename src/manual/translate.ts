import { type Language, say, type Text } from '../base/text.ts';
import type { MissingTranslation } from './model.ts';

/** Puts texts into the manual's language and remembers those that have none in it. */
export interface Translator {
  (text: Text, where: string): string;
  readonly missing: MissingTranslation[];
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Words of the screen stay in the language of the screen, so what is quoted does not count. */
const quoted = /「[^」]*」|“[^”]*”|\*\*[^*]*\*\*|\$\{[^}]*\}/gu;

export function createTranslator(language: Language): Translator {
  const missing: MissingTranslation[] = [];
  const translate = (text: Text, where: string): string => {
    const words = say(text, language);
    if (
      language === 'en' &&
      japanese.test(words.replace(quoted, '')) &&
      !missing.some((entry) => entry.text === words)
    ) {
      missing.push({ where, text: words });
    }
    return words;
  };
  return Object.assign(translate, { missing });
}
