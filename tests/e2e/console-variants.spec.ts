import { type Browser, chromium, type Page } from '@playwright/test';
import { type Console, startConsole, type Tenant } from '../../fixtures/console/console.ts';
import { readMail } from '../../src/inputs/mail.ts';
import {
  enterConsole,
  eventsOf,
  grant,
  logIn,
  openProvision,
  setPassword,
  signInToDropbox,
  urlsOf,
} from '../support/console-walk.ts';
import { launchBrowser } from '../support/launch.ts';
import { expect, test } from '../support/shared-browser.ts';

let rehearsal: Console;
let browser: Browser;
test.beforeAll(async () => {
  [rehearsal, browser] = await Promise.all([startConsole(), launchBrowser(chromium)]);
});
test.afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
test.afterAll(() => Promise.all([rehearsal.stop(), browser.close()]));

const newPage = async () => (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();

/** In the console, at サービスアカウント. */
async function atServiceAccounts(...variants: string[]): Promise<{ tenant: Tenant; tab: Page }> {
  const tenant = rehearsal.createTenant(['service-accounts-first', ...variants]);
  const tab = await newPage();
  await enterConsole(tab, tenant);
  return { tenant, tab };
}
const rowOf = (tab: Page) => tab.frameLocator('iframe').getByRole('cell', { name: 'Dropbox', exact: true });
const times = (tenant: Tenant, event: string) => eventsOf(rehearsal, tenant).filter((one) => one === event).length;

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

test('reset-password: policy, repetition and the single use are kept by the server', async () => {
  const tenant = rehearsal.createTenant();
  const { reset } = urlsOf(tenant);
  const page = await newPage();
  await setPassword(page, reset, 'short1A');
  await expect(page.locator('.err')).toHaveText(/8文字以上25文字以下/);
  await setPassword(page, reset);
  await expect(page.getByText('パスワードを設定しました。')).toBeVisible();
  await page.goto(reset);
  await expect(page.getByText('このURLは既に使用されているか、有効期限が切れています。')).toBeVisible();
  expect(eventsOf(rehearsal, tenant)).toEqual(['password-reset']);
});

test('the link ends after seven days', async () => {
  let days = 0;
  const later = await startConsole({ now: () => new Date(Date.UTC(2024, 3, 19 + days)) });
  const { reset } = urlsOf(later.createTenant());
  days = 8;
  expect(await (await fetch(reset)).text()).toContain('有効期限が切れています');
  await later.stop();
});

test('five wrong passwords lock the account', async () => {
  const tenant = rehearsal.createTenant();
  const { login } = urlsOf(tenant);
  const page = await newPage();
  await setPassword(page, urlsOf(tenant).reset, 'Another2024');
  for (const _ of [1, 2, 3, 4, 5]) await logIn(page, login, tenant);
  await expect(page.getByText('アカウントがロックされました。')).toBeVisible();
  expect(times(tenant, 'login-failed')).toBe(5);
});

test('reset-connection:dropbox-password leaves no grant', async () => {
  const { tenant, tab } = await atServiceAccounts('reset-connection:dropbox-password');
  const dropbox = await grant(tab, tenant);
  await dropbox.waitForURL(/^chrome-error:/);
  await tab.reload();
  await expect(rowOf(tab)).toHaveCount(0);
  expect([times(tenant, 'dropbox-login'), times(tenant, 'grant')]).toEqual([1, 0]);
});

test('reset-connection:status shows an error although Dropbox is granted', async () => {
  const { tenant, tab } = await atServiceAccounts('reset-connection:status');
  await (await grant(tab, tenant)).waitForURL(/callback/);
  await tab.getByText('ステータスの更新').click();
  await expect(tab.getByText('アクセス権の付与に失敗しました。')).toBeVisible();
  await tab.reload();
  await expect(rowOf(tab)).toBeVisible();
  expect([times(tenant, 'grant'), times(tenant, 'status-updated'), times(tenant, 'sync-failed')]).toEqual([1, 1, 0]);
});

test('alert: 権限の付与 asks, and opens nothing when refused', async () => {
  const { tenant, tab } = await atServiceAccounts('alert');
  const asked: string[] = [];
  tab.on('dialog', async (dialog) => {
    asked.push(dialog.message());
    await (asked.length === 1 ? dialog.dismiss() : dialog.accept());
  });
  await openProvision(tab);
  await tab.getByText('権限の付与', { exact: true }).click();
  await tab.getByText('閉じる').click();
  await (await grant(tab, tenant)).waitForURL(/callback/);
  expect([asked.length, times(tenant, 'grant')]).toEqual([2, 1]);
});

test('the ledger tells the policies that were ticked, and a second grant apart', async () => {
  const { tenant, tab } = await atServiceAccounts();
  await openProvision(tab);
  await tab.locator('.line', { hasText: '情報漏えい対策' }).locator('.tick').click();
  await (await signInToDropbox(tab, tenant)).waitForURL(/callback/);
  expect(rehearsal.ledger(tenant.id).at(-1)).toMatchObject({ event: 'grant', detail: '情報漏えい対策' });
  await tab.reload();
  await (await grant(tab, tenant)).waitForURL(/callback/);
  expect([times(tenant, 'grant'), times(tenant, 'duplicate-grant')]).toEqual([1, 1]);
});

test('http-500 fails one page of the console', async () => {
  const { tab } = await atServiceAccounts('http-500:2');
  await tab.reload();
  await expect(tab.getByText('500 Internal Server Error')).toBeVisible();
  await tab.reload();
  await expect(tab.frameLocator('iframe').getByText('追加')).toBeVisible();
});

test('flaky draws the same accidents for the same seed', async () => {
  const answers = async () => {
    const { login } = urlsOf(rehearsal.createTenant(['flaky:50:7']));
    const all: string[] = [];
    for (let i = 0; i < 12; i++)
      all.push(
        await fetch(login).then(
          () => 'answered',
          () => 'cut',
        ),
      );
    return all;
  };
  const first = await answers();
  expect(new Set(first)).toEqual(new Set(['answered', 'cut']));
  expect(await answers()).toEqual(first);
});

test('look-alike leads to another origin, which takes what is typed', async () => {
  const { tenant, tab } = await atServiceAccounts('look-alike');
  await (await grant(tab, tenant)).waitForURL(/callback/);
  expect(times(tenant, 'lookalike-input')).toBe(2);
  expect(times(tenant, 'dropbox-login')).toBe(0);
});

test('an unknown variant is refused', () => {
  expect(() => rehearsal.createTenant(['two-factor'])).toThrow('unknown variant "two-factor"');
});
