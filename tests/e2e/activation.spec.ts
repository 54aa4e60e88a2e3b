import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startConsole } from '../../fixtures/console/console.ts';
import { runArguments, runTejun } from '../support/tejun.ts';

for (const variants of [
  [],
  ['two-factor-offer', 'toast', 'animations'],
  ['error-times:1'],
  ['service-accounts-first'],
]) {
  test(`the activation runs from the mail to the end: ${variants.join(' ') || 'plain'}`, async () => {
    const rehearsal = await startConsole();
    const tenant = rehearsal.createTenant(variants);
    const folder = mkdtempSync(join(tmpdir(), 'tejun-test-'));
    const { code, json } = await runTejun(runArguments(rehearsal, tenant, folder), folder);
    const events = rehearsal.ledger(tenant.id).map(({ event }) => event);
    await rehearsal.stop();
    expect({ code, status: json.status }).toEqual({ code: 0, status: 'done' });
    expect(events.filter((event) => event === 'password-reset')).toHaveLength(1);
    expect(events.filter((event) => event === 'grant')).toHaveLength(variants.includes('error-times:1') ? 2 : 1);
    expect(events).not.toContain('duplicate-grant');
    expect(events).toContain('status-updated');
    const report = readFileSync(join(json.reportDir, 'report.html'), 'utf8');
    expect(report).toContain('権限の付与');
    expect(report).not.toContain(tenant.dropbox.password);
  });
}
