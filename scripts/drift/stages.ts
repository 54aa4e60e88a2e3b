import type { Page } from 'playwright';
import { startConsole } from '../../fixtures/console/console.ts';
import { openZoo } from '../../fixtures/zoo/server.ts';
import { logIn, openConsole, openProvision, setPassword, urlsOf } from '../../tests/support/console-walk.ts';

/** A screen that can be brought up again and again. */
export interface Stage {
  name: string;
  show: (page: Page) => Promise<Page>;
}

export interface Stages {
  stages: Stage[];
  close: () => Promise<void>;
}

/** Screens of the rehearsal console and pages of other UI kits. */
export async function openStages(kits: string[]): Promise<Stages> {
  const rehearsal = await startConsole();
  const zoo = kits.length ? await openZoo() : undefined;
  const fresh = async (page: Page) => {
    await page.context().clearCookies();
    const tenant = rehearsal.createTenant([]);
    return { tenant, ...urlsOf(tenant), page };
  };
  const inConsole = async (page: Page) => {
    const { tenant, reset, login } = await fresh(page);
    await setPassword(page, reset);
    await logIn(page, login, tenant);
    return openConsole(page);
  };
  const screens: Record<string, Stage['show']> = {
    reset: async (page) => {
      await page.goto((await fresh(page)).reset);
      return page;
    },
    login: async (page) => {
      await page.goto((await fresh(page)).login);
      return page;
    },
    dashboard: async (page) => {
      const { tenant, reset, login } = await fresh(page);
      await setPassword(page, reset);
      await logIn(page, login, tenant);
      await page.getByText('コンソールを開く').waitFor();
      return page;
    },
    organizations: inConsole,
    provision: async (page) => {
      const tab = await inConsole(page);
      await tab.getByText('運用管理').first().hover();
      await tab.getByText('サービスアカウント', { exact: true }).first().click();
      await openProvision(tab);
      return tab;
    },
  };
  const stages: Stage[] = [
    ...Object.entries(screens).map(([name, show]) => ({ name, show })),
    ...kits.map((kit) => ({
      name: kit,
      show: async (page: Page) => {
        await page.goto(`${zoo!.origin}/page/${kit}?lang=${kit.length % 2 ? 'ja' : 'en'}`);
        return page;
      },
    })),
  ];
  return {
    stages,
    close: async () => {
      await rehearsal.stop();
      await zoo?.close();
    },
  };
}
