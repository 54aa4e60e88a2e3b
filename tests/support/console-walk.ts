import { expect, type Page } from '@playwright/test';
import type { Console, Tenant } from '../../fixtures/console/console.ts';

const password = 'Rehearsal2024';

/** The two URLs of a tenant's opening mail: log in, set the password. */
export function urlsOf(tenant: Tenant): { login: string; reset: string } {
  const text = Buffer.from(tenant.mail.toString().split('\r\n\r\n')[1]!, 'base64').toString();
  const [login, reset] = text.match(/http:\/\/127\S+/g)!;
  return { login: login!, reset: reset! };
}

export function eventsOf(rehearsal: Console, tenant: Tenant): string[] {
  return rehearsal.ledger(tenant.id).map(({ event }) => event);
}

export async function setPassword(page: Page, reset: string, chosen = password): Promise<void> {
  await page.goto(reset);
  await page.locator('input[name=first]').fill(chosen);
  await page.locator('input[name=second]').fill(chosen);
  await page.getByRole('button', { name: '送信' }).click();
}

export async function logIn(page: Page, login: string, tenant: Tenant): Promise<void> {
  await page.goto(login);
  await page.locator('input[name=account]').fill(tenant.account);
  await page.locator('input[name=password]').fill(password);
  await page.locator('.btn', { hasText: 'ログイン' }).click();
}

/** From コンソールを開く to the console's tab, past the dialogs of a first visit. */
export async function openConsole(page: Page): Promise<Page> {
  const [tab] = await Promise.all([page.waitForEvent('popup'), page.getByText('コンソールを開く').click()]);
  await tab.getByText('同意する', { exact: true }).click();
  await tab.getByText('閉じる').click();
  return tab;
}

/** To the console as one who has agreed already: by requests, where the screens of the way are not what matters. */
export async function enterConsole(page: Page, tenant: Tenant): Promise<void> {
  const { login, reset } = urlsOf(tenant);
  const { request } = page.context();
  await request.post(reset, { form: { first: password, second: password } });
  await request.post(login.replace('/Dashboard', '/Login'), { form: { account: tenant.account, password } });
  const opening = await (await request.get(login.replace('/Dashboard', '/Open'))).text();
  const [, ticket] = /const url = (".*?");/.exec(opening)!;
  const entered = await request.get(JSON.parse(ticket!));
  await Promise.all(['agree', 'welcomed'].map((path) => request.post(new URL(path, entered.url()).href)));
  await page.goto(entered.url());
}

/** 追加 ⇒ Dropbox. */
export async function openProvision(tab: Page): Promise<void> {
  const frame = tab.frameLocator('iframe');
  // The list is fetched anew when a dialog over it is shut, and takes the menu along with it.
  await expect(async () => {
    await frame.getByText('追加').click();
    await frame.locator('.sub').getByText('Dropbox', { exact: true }).click({ timeout: 2_000 });
  }).toPass();
}

/** 権限の付与 and the Dropbox tab, up to where it may be closed. */
export async function signInToDropbox(tab: Page, tenant: Tenant): Promise<Page> {
  const [dropbox] = await Promise.all([
    tab.waitForEvent('popup'),
    tab.getByText('権限の付与', { exact: true }).click(),
  ]);
  await dropbox.getByPlaceholder('メールアドレス').fill(tenant.dropbox.email);
  await dropbox.getByRole('button', { name: '続行' }).click();
  await dropbox.locator('input[name=password]').fill(tenant.dropbox.password);
  await dropbox.getByRole('button', { name: 'ログイン' }).click();
  return dropbox;
}

export async function grant(tab: Page, tenant: Tenant): Promise<Page> {
  await openProvision(tab);
  return signInToDropbox(tab, tenant);
}
