import { resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { interfaceLanguage } from '../base/messages.ts';
import type { Language } from '../base/text.ts';
import type { FlagValues } from '../command-line/command.ts';
import type { baselinesFlag, browser, common, goingOn, inputs, session, start } from './common-flags.ts';

/** Flags of commands that run a browser. */
export type RunFlags = FlagValues<
  typeof inputs & typeof session & typeof browser & typeof common & typeof start & typeof goingOn & typeof baselinesFlag
>;

export function languageOf(flags: { lang?: string }): Language {
  return interfaceLanguage(flags.lang, process.env);
}

export function reportsFolder(flags: { out?: string }): string {
  return resolve(flags.out ?? 'reports');
}

/** `-e NAME=VALUE` as values by name. */
export function givenValues(list: string[] = []): Record<string, string> {
  return Object.fromEntries(
    list.map((one) => {
      const at = one.indexOf('=');
      if (at < 1)
        throw new UsageError('bad-set', {
          ja: '-e は NAME=VALUE の形で書きます。',
          en: 'write -e as NAME=VALUE',
        });
      return [one.slice(0, at), one.slice(at + 1)];
    }),
  );
}

export function useColor(flags: { noColor?: boolean }, stream: NodeJS.WriteStream): boolean {
  if (flags.noColor || process.env.NO_COLOR) return false;
  return stream.isTTY === true || (process.env.FORCE_COLOR ?? '0') !== '0';
}
