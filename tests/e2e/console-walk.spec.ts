import { chromium, expect, test } from '@playwright/test';
import { type Console, startConsole } from '../../fixtures/console/console.ts';
import { readMail } from '../../src/inputs/mail.ts';
import { activate, eventsOf, urlsOf } from '../support/console-walk.ts';
import { launchBrowser } from '../support/launch.ts';

let rehearsal: Console;
test.beforeAll(async () => {
  rehearsal = await startConsole();
});
test.afterAll(() => rehearsal.stop());

test('the opening mail says what the manual needs', async () => {
  const { mail, account, company } = rehearsal.createTenant();
  const { license, reset } = rehearsal.origins;
  const said = await readMail(mail, {
    subject: '新規アカウント発行のお知らせ',
    origins: [license!, reset!],
    now: new Date(),
  });
  expect(said).toMatchObject({ account, company, loginUrl: expect.stringContaining(`${license}/Dashboard?T=`) });
  expect(said.resetUrl).toContain(`${reset}/ForgetPassword/ResetPassword?T=`);
});

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
