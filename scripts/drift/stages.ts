import type { Page } from 'playwright';
import { startConsole } from '../../fixtures/console/console.ts';
import { openZoo } from '../../fixtures/zoo/server.ts';
import { logIn, openConsole, openProvision, setPassword, urlsOf } from '../../tests/support/console-walk.ts';

/** A screen that changes are injected into. */
export interface Stage {
  name: string;
  show: (page: Page) => Promise<Page>;
}

export interface Stages {
  stages: Stage[];
  close: () => Promise<void>;
}

/** Screens of the rehearsal console, in this and in older and newer looks, and pages of other UI kits. */
export async function openStages(kits: string[]): Promise<Stages> {
  const rehearsal = await startConsole();
  const zoo = kits.length ? await openZoo() : undefined;
  const tenantWith = (variants: string[]) => {
    const tenant = rehearsal.createTenant(variants);
    return { tenant, ...urlsOf(tenant) };
  };
  const enter = async (page: Page, variants: string[]) => {
    const { tenant, reset, login } = tenantWith(variants);
    await setPassword(page, reset);
    await page.goto(login);
    await page.locator('input[name=account]').fill(tenant.account);
    await page.locator('input[name=password]').fill('Rehearsal2024');
    await page.locator('.btn', { hasText: 'ログイン' }).click();
    await page.getByText(/コンソール(を開く|の起動|を起動する)/).waitFor();
    return page;
  };
  const inConsole = async (page: Page) => {
    const { tenant, reset, login } = tenantWith([]);
    await setPassword(page, reset);
    await logIn(page, login, tenant);
    return openConsole(page);
  };
  const terms = async (page: Page, variants: string[]) => {
    await enter(page, variants);
    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByText(/コンソール(を開く|の起動|を起動する)/).click(),
    ]);
    await tab.getByText(/^同意(する)?$/).waitFor();
    return tab;
  };
  const go = async (page: Page, address: string) => {
    await page.goto(address);
    return page;
  };
  const screens: Record<string, Stage['show']> = {
    reset: (page) => go(page, tenantWith([]).reset),
    login: (page) => go(page, tenantWith([]).login),
    dashboard: (page) => enter(page, []),
    organizations: inConsole,
    provision: async (page) => {
      const tab = await inConsole(page);
      await tab.getByTitle('運用管理').click();
      await tab.locator('.sub').getByText('サービスアカウント').click();
      await openProvision(tab);
      return tab;
    },
    'login 1.5': (page) => go(page, tenantWith(['ui-1.5']).login),
    'terms 1.5': (page) => terms(page, ['ui-1.5']),
    'reset 2.1': (page) => go(page, tenantWith(['ui-2.1']).reset),
    'dashboard 2.1': (page) => enter(page, ['ui-2.1']),
    'terms 2.1': (page) => terms(page, ['ui-2.1']),
  };
  const inKit = (kit: string) => (page: Page) =>
    go(page, `${zoo!.origin}/page/${kit}?lang=${kit.length % 2 ? 'ja' : 'en'}`);
  return {
    stages: [
      ...Object.entries(screens).map(([name, show]) => ({ name, show })),
      ...kits.map((kit) => ({ name: kit, show: inKit(kit) })),
    ],
    close: async () => {
      await rehearsal.stop();
      await zoo?.close();
    },
  };
}
