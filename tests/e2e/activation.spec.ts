import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConsole } from '../../fixtures/console/console.ts';
import { expect, test } from '../support/shared-browser.ts';
import { runArguments, runTejun } from '../support/tejun.ts';

interface Case {
  name: string;
  variants: string[];
  runbook?: string;
  more?: string[];
  environment?: NodeJS.ProcessEnv;
  /** Exit codes of the run and of the resumes after it. */
  codes?: number[];
  /** How often each of these is in the ledger of the console. */
  ledger: Record<string, number>;
  /** What the first error says, or advises. */
  error?: RegExp;
}

const granted = { 'password-reset': 1, 'dropbox-login': 1, grant: 1, 'status-updated': 1 };
const untouched = { grant: 0, 'dropbox-login': 0 };

const cases: Case[] = [
  {
    name: 'whatever may show in between is passed; 保留 that stays ends with the advice of the manual',
    variants: ['two-factor-offer', 'toast', 'animations', 'alert', 'close-itself', 'slow:60', 'stuck'],
    runbook: withShortWaits(),
    codes: [1],
    ledger: { ...granted, login: 1, 'offer-2fa': 1, agreed: 1 },
    error: /「保留」のまま[\s\S]*時間を置いて、再度アクティベーション/,
  },
  {
    name: 'an error is closed, the page reloaded, and the link tried again; the third time it goes through',
    variants: ['service-accounts-first', 'error-times:2', 'http-500:2', 'session-timeout:20'],
    ledger: { ...granted, login: 2, 'sync-failed': 2, 'dropbox-login': 3, grant: 3 },
  },
  {
    name: 'the first log-in asks for the services itself',
    variants: ['first-login'],
    runbook: 'runbooks/first-login.runbook.yaml',
    ledger: { 'password-reset': 1, 'dropbox-login': 1, grant: 1 },
  },
  {
    name: 'a connection cut after the consent does not grant twice; 保留 is looked at again later',
    variants: ['reset-connection:callback', 'pending:2'],
    codes: [4, 0],
    ledger: { 'password-reset': 1, login: 2, 'dropbox-login': 1, grant: 1 },
  },
  {
    name: 'a link that has ended is told, and nothing else is tried',
    variants: ['expired-link'],
    codes: [1],
    ledger: { 'password-reset': 0, login: 0, 'login-failed': 0 },
    error: /このURLは既に使用されているか、有効期限が切れています/,
  },
  {
    name: 'a wrong password is tried once',
    variants: [],
    more: ['-e', 'done.password_set=true'],
    environment: { PASSWORD: 'Wrong2024x' },
    codes: [1],
    ledger: { 'login-failed': 1, login: 0 },
    error: /アカウントまたはパスワードが正しくありません/,
  },
  {
    name: 'a wrong password of Dropbox is tried once',
    variants: ['dropbox-wrong-password'],
    codes: [1],
    ledger: { 'dropbox-login-failed': 1, ...untouched },
    error: /メールアドレスまたはパスワードが正しくありません/,
  },
];

for (const { name, variants, runbook, more = [], environment, codes = [0], ledger, error } of cases) {
  test(`${name} (${variants.join(' ') || 'plain'})`, async () => {
    const rehearsal = await startConsole();
    const tenant = rehearsal.createTenant(variants);
    const folder = mkdtempSync(join(tmpdir(), 'tejun-test-'));
    const run = runArguments(rehearsal, tenant, folder, runbook);
    const resume = ['resume', 'latest', '--json', '--yes', '--lang', 'ja', '--out', join(folder, 'reports')];
    const sessions = [await runTejun([...run, ...more], folder, environment)];
    while (sessions.length < codes.length) sessions.push(await runTejun(resume, folder, environment));
    const last = sessions.at(-1)!;
    const events = rehearsal.ledger(tenant.id).map(({ event }) => event);
    await rehearsal.stop();
    expect(
      sessions.map(({ code }) => code),
      last.stderr,
    ).toEqual(codes);
    const counts = Object.keys(ledger).map((event) => [event, events.filter((one) => one === event).length]);
    expect(Object.fromEntries(counts)).toEqual(ledger);
    expect(events).not.toContain('duplicate-grant');
    const told = sessions.flatMap(({ json }) => json.error ?? [])[0];
    if (error) expect([told.message, told.hint].join('\n')).toMatch(error);
    const report = readFileSync(join(last.json.reportDir, 'report.html'), 'utf8');
    expect(report).not.toContain(tenant.dropbox.password);
    expect(report).not.toMatch(/\*\*|\$\{/);
  });
}

/** The same runbook, as a customer may write it who does not want to wait for hours. */
function withShortWaits(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tejun-runbooks-'));
  cpSync('runbooks', folder, { recursive: true });
  const path = join(folder, 'dropbox-activation.runbook.yaml');
  const text = readFileSync(path, 'utf8').replaceAll('every: 5m', 'every: 1s').replaceAll('for: 4h', 'for: 3s');
  writeFileSync(path, text.replaceAll('park: true', 'park: false'));
  return path;
}
