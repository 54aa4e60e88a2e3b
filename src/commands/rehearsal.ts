import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConsoleOptions, startConsole, type Tenant } from '../../fixtures/console/console.ts';
import { UsageError } from '../base/errors.ts';
import { loadRunbook } from '../runbook/load.ts';

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
export async function givenOrigins({ origins }: RehearsalConsole, runbook: string): Promise<Record<string, string>> {
  const { license, reset, console, dropbox } = origins;
  const given = { license: `${license},${reset}`, console: console!, dropbox: dropbox! };
  const known = (await loadRunbook(runbook)).origins;
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (name in known ? [[`origins.${name}`, value]] : [])),
  );
}

/** What a customer's environment says: where a run finds the values that the mail does not have. */
export function environmentOf({ tenant }: RehearsalConsole): Record<string, string> {
  return { DROPBOX_EMAIL: tenant.dropbox.email, DROPBOX_PASSWORD: tenant.dropbox.password };
}

/** What a run against a rehearsal is given. */
export interface Rehearsal {
  given: Record<string, string>;
  environment: Record<string, string>;
  mail: string;
  stop: () => Promise<void>;
}

/** A rehearsal for one run of this runbook. */
export async function startRehearsal(
  runbook: string,
  variants: string[],
  options: ConsoleOptions = {},
): Promise<Rehearsal> {
  const rehearsal = await openRehearsal(variants, options);
  const { mail, stop } = rehearsal;
  return { given: await givenOrigins(rehearsal, runbook), environment: environmentOf(rehearsal), mail, stop };
}
