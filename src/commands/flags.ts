import { resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';
import { interfaceLanguage } from '../base/messages.ts';
import type { Language } from '../base/text.ts';

/** Flags of commands that run a browser, as commander gives them. */
export interface RunFlags {
  mail?: string;
  envFile?: string[];
  set?: string[];
  out?: string;
  headed?: boolean;
  channel?: string;
  cdpEndpoint?: string;
  wsEndpoint?: string;
  executablePath?: string;
  from?: string;
  step?: boolean;
  dryRun?: boolean;
  yes?: boolean;
  lang?: string;
  json?: boolean;
  color?: boolean;
  timeout?: string;
  rehearse?: boolean | string;
  sandbox?: boolean;
  acceptChanges?: boolean;
}

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
          ja: `-e は NAME=VALUE の形で書きます: ${one}`,
          en: `write -e as NAME=VALUE: ${one.slice(0, 20)}`,
        });
      return [one.slice(0, at), one.slice(at + 1)];
    }),
  );
}

export function useColor(flags: { color?: boolean }, stream: NodeJS.WriteStream): boolean {
  if (flags.color === false || process.env.NO_COLOR) return false;
  return stream.isTTY === true || Boolean(process.env.FORCE_COLOR);
}
