import { type Canary, sources } from '../../tests/support/canary.ts';

const variants = [
  ['look-alike'],
  [],
  ['dropbox-wrong-password'],
  ['error-times:1'],
  ['expired-link'],
  ['first-login'],
  ['reset-connection:dropbox-password'],
  ['two-factor-offer', 'toast', 'animations'],
  ['alert'],
  ['reset-connection:grant'],
  ['reset-connection:callback'],
  ['reset-connection:status'],
  ['session-timeout:3'],
  ['http-500:2'],
  ['service-accounts-first'],
  ['slow:200'],
  ['pending:3'],
  ['stuck'],
  ['flaky:20:7'],
  ['close-itself'],
  ['english'],
  ['ui-1.5'],
  ['ui-2.1'],
];

/** Every source and every variant, with traces and crashes among them; what takes longest comes first. */
export const matrix: Canary[] = [
  ...variants
    .map((site, i): Canary => ({ site, source: sources[i % sources.length]!, trace: i % 3 === 1 }))
    .sort(byWaits),
  { site: [], source: '--env-file', kill: true },
  { site: 'echo', source: '.env', trace: true, kill: true },
  ...sources.map((source, i): Canary => ({ site: 'echo', source, trace: i % 2 === 0 })),
];

function byWaits({ site: a }: Canary, { site: b }: Canary): number {
  const waits = (site: Canary['site']) => Number(/flaky|slow|reset-connection/.test(String(site)));
  return waits(b) - waits(a);
}
