import type { FrameLocator, Locator, Page } from 'playwright';
import type { Scope } from '../../src/steps/target.ts';
import type { Asked, Case, CaseStep } from './cases.ts';
import type { Way } from './run.ts';
import type { Ending } from './verdict.ts';

type Role = Parameters<Page['getByRole']>[0];
type Place = Page | FrameLocator | Locator;

const roles: Record<Asked, Role[]> = {
  press: ['button', 'link', 'tab', 'menuitem', 'treeitem', 'option', 'checkbox', 'radio', 'switch'],
  fill: ['textbox', 'searchbox', 'spinbutton', 'combobox', 'slider'],
  choose: ['combobox', 'listbox', 'radiogroup', 'button'],
  check: ['checkbox', 'radio', 'switch'],
  upload: ['button'],
  hover: ['button', 'link', 'menuitem', 'tab'],
  unfold: ['button', 'treeitem'],
  drop: [],
  see: [],
};
const scopeRoles: Record<Scope['kind'], Role[]> = {
  any: ['dialog', 'region', 'table', 'group', 'row', 'listitem'],
  dialog: ['dialog', 'alertdialog'],
  section: ['region', 'group'],
  row: ['row'],
  item: ['listitem'],
  table: ['table', 'grid'],
  menu: ['menu'],
  frame: [],
};
const actTime = 1_500;

/** Plain Playwright with the same words: getByRole with a name, then getByLabel, then getByText; exact before contained; strict. */
export const rival: Way = {
  name: 'Playwright',
  async perform(page: Page, one: Case, files: string) {
    const lookUps: number[] = [];
    for (const step of one.steps) {
      const start = performance.now();
      const locator = await lookUp(page, step, one.refused ? 600 : 1_500);
      lookUps.push(performance.now() - start);
      await acts[step.purpose](locator, step.given, { page, files });
    }
    return lookUps;
  },
  ending(error: unknown): Ending {
    const message = String(error);
    if (/strict mode violation/.test(message)) return 'ambiguous';
    if (/nothing has these words/.test(message)) return 'absent';
    return /element is not enabled/.test(message) ? 'disabled' : 'failed';
  },
};

async function lookUp(page: Page, { purpose, target }: CaseStep, timeout: number): Promise<Locator> {
  const place = target.in ? within(page, target.in) : page;
  const [words = ''] = target.words;
  const named = target.role ? [target.role as Role] : roles[purpose];
  const role = (exact: boolean) =>
    named.map((r) => place.getByRole(r, { name: words, exact })).reduce(either, undefined);
  const ways = [role(true), role(false), place.getByLabel(words, { exact: true }), place.getByLabel(words)];
  const texts = [place.getByText(words, { exact: true }), place.getByText(words)];
  const tries = [...ways, ...texts].filter((way) => way !== undefined);
  for (const end = Date.now() + timeout; Date.now() < end; ) {
    for (const locator of tries) if ((await locator.count()) > 0) return locator;
    await page.waitForTimeout(100);
  }
  throw new Error('nothing has these words');
}

function either(all: Locator | undefined, one: Locator): Locator {
  return all ? all.or(one) : one;
}

function within(page: Page, scope: Scope): Place {
  const [words = ''] = scope.words;
  if (scope.kind === 'frame') return page.frameLocator(`iframe[title="${words}"]`);
  const place = scope.in ? within(page, scope.in) : page;
  const parts = scopeRoles[scope.kind].map((role) => place.getByRole(role).filter({ hasText: words }));
  return parts.reduce(either, place.locator('section').filter({ hasText: words }));
}

type Act = (locator: Locator, given: string[], more: { page: Page; files: string }) => Promise<unknown>;
const timeout = actTime;
const acts: Record<Asked, Act> = {
  press: (locator) => locator.click({ timeout }),
  unfold: (locator) => locator.click({ timeout }),
  fill: (locator, [text = '']) => locator.fill(text, { timeout }),
  async choose(locator, given, { page }) {
    if ((await locator.evaluate((e) => e.tagName, undefined, { timeout })) === 'SELECT') {
      return locator.selectOption(
        given.map((label) => ({ label })),
        { timeout },
      );
    }
    await locator.click({ timeout });
    for (const name of given) await page.getByRole('option', { name, exact: true }).click({ timeout });
  },
  check: (locator) => locator.setChecked(true, { timeout }),
  async upload(locator, given, { page, files }) {
    const paths = given.map((name) => `${files}/${name}`);
    const isField = await locator.evaluate((e) => e instanceof HTMLInputElement && e.type === 'file', undefined, {
      timeout,
    });
    if (isField) return locator.setInputFiles(paths, { timeout });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser', { timeout }), locator.click({ timeout })]);
    return chooser.setFiles(paths);
  },
  hover: (locator) => locator.hover({ timeout }),
  drop: (locator) => locator.hover({ timeout }),
  see: (locator) => locator.dispatchEvent('mouseover', undefined, { timeout }),
};
