import type { Language } from './text.ts';

/** The language of the interface: as asked for, else Japanese where the locale says so, else English. */
export function interfaceLanguage(asked: string | undefined, environment: NodeJS.ProcessEnv): Language {
  if (asked === 'ja' || asked === 'en') return asked;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
