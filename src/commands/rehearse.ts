import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { displayWidth, say } from '../base/text.ts';
import { languageOf } from './flags.ts';
import { environmentOf, givenOrigins, openRehearsal, type RehearsalConsole } from './rehearsal.ts';

/** `tejun rehearse`: serves the rehearsal console until Ctrl-C, and says how to run against it. */
export async function rehearse(
  variants: string[],
  flags: { lang?: string; json?: boolean },
  signal: AbortSignal,
): Promise<number> {
  const rehearsal = await openRehearsal(variants);
  const envFile = join(rehearsal.folder, 'customer.env');
  const lines = Object.entries(environmentOf(rehearsal)).map(([name, value]) => `${name}='${value}'\n`);
  writeFileSync(envFile, lines.join(''), { mode: 0o600 });
  try {
    if (flags.json) console.log(JSON.stringify(facts(rehearsal, envFile)));
    else console.log(await description(rehearsal, envFile, languageOf(flags)));
    if (!signal.aborted) await once(signal, 'abort');
  } finally {
    await rehearsal.stop();
  }
  return 0;
}

function facts({ origins, tenant, mail }: RehearsalConsole, envFile: string) {
  const { id, account, company } = tenant;
  const ledger = `${origins.license}/_rehearsal/ledger?tenant=${id}`;
  return { origins, tenant: { id, account, company }, mail, envFile, ledger };
}

async function description(rehearsal: RehearsalConsole, envFile: string, language: 'ja' | 'en'): Promise<string> {
  const { origins, tenant, mail, ledger } = facts(rehearsal, envFile);
  const text = (ja: string, en: string) => say({ ja, en }, language);
  const rows: [string, string][] = [
    ...Object.entries(origins),
    [text('契約', 'tenant'), `${tenant.account}  ${tenant.company}`],
    [text('振る舞い', 'variants'), rehearsal.variants.join(' ') || '-'],
    [text('開通メール', 'mail'), mail],
    [text('入力値', 'env file'), envFile],
    [text('実際の記録', 'ledger'), ledger],
  ];
  const wide = Math.max(...rows.map(([name]) => displayWidth(name)));
  return [
    text('練習用コンソールを起動しました。Ctrl-C で終了します。', 'The rehearsal console is up. Ctrl-C ends it.'),
    '',
    ...rows.map(([name, value]) => `  ${name}${' '.repeat(wide - displayWidth(name))}  ${value}`),
    '',
    text('実行するには:', 'To run against it:'),
    await commandFor(rehearsal, envFile),
  ].join('\n');
}

async function commandFor(rehearsal: RehearsalConsole, envFile: string): Promise<string> {
  const isFirst = rehearsal.variants.includes('first-login');
  const runbook = `runbooks/${isFirst ? 'first-login' : 'dropbox-activation'}.runbook.yaml`;
  const origins = Object.entries(await givenOrigins(rehearsal, runbook)).map(([name, value]) => `-e ${name}=${value}`);
  return [`  npx tejun run ${runbook}`, `--mail ${rehearsal.mail} --env-file ${envFile}`, ...origins].join(' \\\n    ');
}
