// The activation as somebody would write it by hand with Playwright: the same acts, and a screenshot at the same moments.
//   node bench/by-hand.ts BROWSER REHEARSAL.json FOLDER
// Prints how long the browser was at work (ms) and how many screenshots were taken.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright';

const [executablePath, facts, folder] = process.argv.slice(2) as [string, string, string];
const { mail, envFile, tenant } = JSON.parse(readFileSync(facts, 'utf8')) as {
  mail: string;
  envFile: string;
  tenant: { account: string };
};
const body = Buffer.from(readFileSync(mail, 'utf8').split('\r\n\r\n')[1]!, 'base64').toString();
const [loginUrl, resetUrl] = body.match(/http:\/\/127\S+/g)!;
const [email, dropboxPassword] = [...readFileSync(envFile, 'utf8').matchAll(/'(.*)'/g)].map(([, value]) => value!);
const password = 'Bench2024pass';

const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ja-JP' });
let shots = 0;
const shot = (page: Page) => page.screenshot({ path: join(folder, `${++shots}.png`) });
const click = async (page: Page, target: Locator) => {
  await target.waitFor();
  await shot(page);
  await target.click();
};
const opened = async (page: Page, work: () => Promise<void>) => {
  const [tab] = await Promise.all([page.waitForEvent('popup'), work()]);
  return tab;
};

const page = await context.newPage();
// As with `browser-started` in a journal: the first tab is open.
const started = performance.now();
await page.goto(resetUrl!);
await page.getByText(tenant.account).waitFor();
await shot(page);
await page.locator('input[type=password]').first().fill(password);
await page.locator('input[type=password]').nth(1).fill(password);
await click(page, page.getByText('送信', { exact: true }));
await page.getByText('パスワードを設定しました。').waitFor();
await shot(page);

await page.goto(loginUrl!);
const card = page.locator('.card');
await card.locator('input[name=account]').waitFor();
await shot(page);
await card.locator('input[name=account]').fill(tenant.account);
await card.locator('input[name=password]').fill(password);
await click(page, card.locator('.btn'));
const tab = await opened(page, () => click(page, page.getByText('コンソールを開く', { exact: true })));

await click(tab, tab.getByText('同意する', { exact: true }));
await click(tab, tab.locator('#hello').getByText('閉じる', { exact: true }));
await click(tab, tab.locator('.rail').getByTitle('運用管理'));
await click(tab, tab.locator('.sub').getByText('サービスアカウント', { exact: true }));
const list = tab.frameLocator('iframe');
await click(tab, list.getByText('追加'));
await click(tab, list.locator('.sub').getByText('Dropbox', { exact: true }));
const foot = tab.locator('.dlg .foot');
await foot.locator('.act:not(.dead)', { hasText: '権限の付与' }).waitFor();
const dropbox = await opened(tab, () => click(tab, foot.getByText('権限の付与', { exact: true })));

await dropbox.locator('input[type=email]').waitFor();
await shot(dropbox);
await dropbox.locator('input[type=email]').fill(email!);
await click(dropbox, dropbox.getByRole('button', { name: '続行' }));
await dropbox.locator('input[type=password]').first().waitFor();
await shot(dropbox);
await dropbox.locator('input[type=password]').first().fill(dropboxPassword!);
await click(dropbox, dropbox.getByRole('button', { name: 'ログイン' }));
await dropbox.getByText('Please close this window').waitFor();
await shot(dropbox);
await dropbox.close();

await click(tab, foot.getByText('ステータスの更新', { exact: true }));
await tab.getByText('アクセス権が正常に付与されました').waitFor();
await click(tab, foot.getByText('閉じる', { exact: true }));
await list.getByRole('cell', { name: 'Dropbox', exact: true }).waitFor();

const tasks = tab.getByTitle('タスクリスト');
const notifications = tab.getByTitle('通知');
const chooseInTasks = () => tab.locator('#filter').selectOption({ label: '成功しました' });
const chooseInNotifications = async () => {
  await tab.locator('#combo').click();
  await tab.locator('.sub').getByText('成功しました', { exact: true }).click();
};
await click(tab, tasks);
await tab.locator('#filter').waitFor();
await shot(tab);
await chooseInTasks();
await shot(tab);
// How the procedure looks again before it waits: switch the screen and back.
await notifications.click();
await tasks.click();
await chooseInTasks();
await tab.getByText('Dropboxの共有フォルダを確認しました。').waitFor();
await shot(tab);
await click(tab, notifications);
await chooseInNotifications();
await shot(tab);
await tasks.click();
await notifications.click();
await chooseInNotifications();
await tab.getByText('Dropboxは保護されています。').waitFor();
await shot(tab);
await browser.close();
console.log(JSON.stringify({ flow: performance.now() - started, shots }));
