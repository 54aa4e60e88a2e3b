import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConsoleOptions, startConsole, type Tenant } from '../../fixtures/console/console.ts';
import { UsageError } from '../base/errors.ts';
import { loadRunbook } from '../runbook/load.ts';
import type { Runbook } from '../runbook/model.ts';

/** A rehearsal console with one customer, whose mail lies in a folder of its own. */
export interface RehearsalConsole {
  origins: Record<string, string>;
  tenant: Tenant;
  variants: string[];
  folder: string;
  mail: string;
  stop: () => Promise<void>;
}

/** Starts the rehearsal console with a customer of these variants, e.g. `two-factor-offer`, `error-times:1`. */
export async function openRehearsal(variants: string[], options: ConsoleOptions = {}): Promise<RehearsalConsole> {
  const rehearsal = await startConsole(options);
  let tenant: Tenant;
  try {
    tenant = rehearsal.createTenant(variants);
  } catch (cause) {
    await rehearsal.stop();
    throw new UsageError('unknown-variant', (cause as Error).message, { cause });
  }
  const folder = mkdtempSync(join(tmpdir(), 'tejun-rehearsal-'));
  const mail = join(folder, 'opening-mail.eml');
  writeFileSync(mail, tenant.mail, { mode: 0o600 });
  return {
    origins: rehearsal.origins,
    tenant,
    variants,
    folder,
    mail,
    stop: async () => {
      rmSync(folder, { recursive: true, force: true });
      await rehearsal.stop();
    },
  };
}

/** The origins of a rehearsal as `-e` gives them, as far as the runbook knows them. */
export async function givenOrigins(rehearsal: RehearsalConsole, runbook: string): Promise<Record<string, string>> {
  return originsFor(rehearsal, await loadRunbook(runbook));
}

function originsFor({ origins }: RehearsalConsole, runbook: Runbook): Record<string, string> {
  const { license, reset, console, dropbox } = origins;
  const given: Record<Site, string> = { license: `${license},${reset}`, console: console!, dropbox: dropbox! };
  return Object.fromEntries(sitesOf(runbook).map((site) => [`origins.${site}`, given[site]]));
}

/** The sites of the activation, which the console rehearses. */
const sites = ['license', 'console', 'dropbox'] as const;
type Site = (typeof sites)[number];

function sitesOf({ origins }: Runbook): Site[] {
  return sites.filter((site) => site in origins);
}

/** What a customer's environment says: where a run finds the values that the mail does not have. */
export function environmentOf({ tenant }: RehearsalConsole): Record<string, string> {
  return { DROPBOX_EMAIL: tenant.dropbox.email, DROPBOX_PASSWORD: tenant.dropbox.password };
}

/** What a run against a rehearsal is given. */
export interface Rehearsal {
  given: Record<string, string>;
  environment: Record<string, string>;
  /** Where the runbook takes one. */
  mail?: string;
  stop: () => Promise<void>;
}

/** A rehearsal for one run of this runbook; refused where the runbook is about other consoles. */
export async function startRehearsal(
  path: string,
  variants: string[],
  options: ConsoleOptions = {},
): Promise<Rehearsal> {
  const runbook = await loadRunbook(path);
  if (sitesOf(runbook).length === 0) throw notRehearsed();
  const takesMail = Object.values(runbook.inputs).some(({ type }) => type === 'mail');
  const rehearsal = await openRehearsal(variants, options);
  return {
    given: originsFor(rehearsal, runbook),
    environment: environmentOf(rehearsal),
    mail: takesMail ? rehearsal.mail : undefined,
    stop: rehearsal.stop,
  };
}

function notRehearsed(): UsageError {
  const names = sites.join(', ');
  return new UsageError(
    'not-rehearsed',
    {
      ja: `練習用コンソールは、このランブックのサイトの代わりになりません（origins に ${names} のどれもありません）。`,
      en: `the rehearsal console does not stand for the sites of this runbook (none of ${names} is among its origins)`,
    },
    {
      hint: {
        ja: 'そのコンソールで実行してください。文書の画像はその実行から作れます: tejun manual … --from-run latest',
        en: 'run it on its own console; a manual takes its pictures of that run: tejun manual … --from-run latest',
      },
    },
  );
}
