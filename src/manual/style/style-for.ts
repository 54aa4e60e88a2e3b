import type { Language } from '../../base/text.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import type { Style } from './style.ts';

const styles: Record<Language, Style> = { ja, en };

/** The style of a language with a runbook's own words over it. */
export function styleFor(language: Language, own: Partial<Style> = {}): Style {
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return { ...styles[language], ...given, replace: { ...styles[language].replace, ...own.replace } };
}
