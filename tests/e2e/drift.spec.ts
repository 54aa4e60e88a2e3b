import { expect, type Page, test } from '@playwright/test';
import type { ChangeKind } from '../../scripts/drift/changes.ts';
import { createBench, tryChange } from '../../scripts/drift/measure.ts';
import { makeNoise, noiseKinds } from '../../scripts/drift/noise.ts';
import { openStages, type Stages } from '../../scripts/drift/stages.ts';
import { judge } from '../../src/check/drift/judge.ts';
import { comeToRest } from '../../src/check/look/calm.ts';
import { launch, type Session } from '../../src/page/browser.ts';
import { Traffic } from '../../src/page/traffic.ts';

/** A sample of `npm run drift`. */
const sample: ChangeKind[] = ['rename-button', 'remove-button', 'banner', 'restyle-button', 'disable-button'];

let session: Session;
let open: Stages;
test.beforeAll(async () => {
  [session, open] = await Promise.all([launch(), openStages(['webforms'])]);
});
test.afterAll(() => Promise.all([session.close(), open.close()]));

for (const name of ['reset', 'webforms']) {
  test(`changes injected into a screen are told, each in its kind, and nothing else: ${name}`, async () => {
    const setting = await createBench(session.context)(open.stages.find((one) => one.name === name)!);
    const old = await setting.learn(2);
    for (const kind of sample) {
      const trial = await tryChange(setting, old, kind, 1);
      if (!trial) continue;
      const { injected, found, rightKind, alarms } = trial;
      expect({ kind, injected, found, rightKind, alarms }).toEqual({
        kind,
        injected,
        found: true,
        rightKind: true,
        alarms: [],
      });
    }
  });
}

test('a page that still scrolls is not at rest', async () => {
  const page = await session.context.newPage();
  await page.setContent('<style>html { scroll-behavior: smooth }</style><div style="height: 20000px">');
  await page.evaluate(() => {
    scrollTo({ top: 19_000, behavior: 'instant' });
    scrollTo(0, 0);
  });
  await comeToRest(page, new Traffic());
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('what varies by itself, all of it at once, is no drift', async () => {
  const setting = await createBench(session.context)(open.stages.find(({ name }) => name === 'login')!);
  const noisy = async (page: Page, seed: number) => {
    for (const kind of noiseKinds) await makeNoise(page, kind, seed);
  };
  const old = await setting.learn(3, (page, look) => noisy(page, look * 7 + 1));
  for (const seed of [113, 126]) {
    expect(await judge(old, await setting.look((page) => noisy(page, seed)))).toEqual([]);
  }
});
