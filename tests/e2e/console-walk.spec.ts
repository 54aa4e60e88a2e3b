import { chromium, expect, test } from '@playwright/test';
import { type Console, startConsole } from '../../fixtures/console/console.ts';
import { activate, eventsOf, urlsOf } from '../support/console-walk.ts';
import { launchBrowser } from '../support/launch.ts';

let rehearsal: Console;
test.beforeAll(async () => {
  rehearsal = await startConsole();
});
test.afterAll(() => rehearsal.stop());

test('the activation of the manual, by hand', async () => {
  const browser = await launchBrowser(chromium);
  const tenant = rehearsal.createTenant();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const tab = await activate(page, tenant, urlsOf(tenant));
  await tab.getByTitle('通知').click();
  await tab.getByRole('combobox').click();
  await tab.getByText('成功しました', { exact: true }).click();
  await expect(tab.getByText('Dropboxは保護されています。')).toBeVisible();
  expect(eventsOf(rehearsal, tenant)).toEqual([
    'password-reset',
    'login',
    'console-opened',
    'agreed',
    'dropbox-login',
    'grant',
    'status-updated',
    'list-read',
  ]);
  await browser.close();
});
