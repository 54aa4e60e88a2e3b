import { givenValues, type RunFlags } from './flags.ts';

/** What `--words FILE` and `-e NAME=VALUE` give, by name; the command line wins. */
export async function givenBy(flags: Pick<RunFlags, 'set' | 'words'>): Promise<Record<string, string>> {
  const words = flags.words === undefined ? {} : (await import('./words-file.ts')).readWords(flags.words);
  return { ...words, ...givenValues(flags.set) };
}
