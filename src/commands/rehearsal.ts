import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConsoleOptions, startConsole } from '../../fixtures/console/console.ts';
import { loadRunbook } from '../runbook/load.ts';

/** A rehearsal console with one customer, in the terms of a run: what to give, and the mail. */
export interface Rehearsal {
  given: Record<string, string>;
  environment: Record<string, string>;
  mail: string;
  stop: () => Promise<void>;
}

/** Starts the rehearsal console for a runbook and makes a customer with the variants, e.g. `two-factor-offer,error-times:1`. */
export async function startRehearsal(
  path: string,
  variants: string[],
  options: ConsoleOptions = {},
): Promise<Rehearsal> {
  const { origins } = loadRunbook(path);
  const rehearsal = await startConsole(options);
  const tenant = rehearsal.createTenant(variants);
  const folder = mkdtempSync(join(tmpdir(), 'tejun-rehearsal-'));
  const mail = join(folder, 'opening-mail.eml');
  writeFileSync(mail, tenant.mail, { mode: 0o600 });
  const { license, reset, console, dropbox } = rehearsal.origins;
  const given = { license: `${license},${reset}`, console: console!, dropbox: dropbox! };
  return {
    given: Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => (name in origins ? [[`origins.${name}`, value]] : [])),
    ),
    environment: { DROPBOX_EMAIL: tenant.dropbox.email, DROPBOX_PASSWORD: tenant.dropbox.password },
    mail,
    stop: async () => {
      rmSync(folder, { recursive: true, force: true });
      await rehearsal.stop();
    },
  };
}
