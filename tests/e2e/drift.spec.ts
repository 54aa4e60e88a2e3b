import type { Page } from '@playwright/test';
import { changeKinds } from '../../scripts/drift/changes.ts';
import { createBench, type Trial, tryChange } from '../../scripts/drift/measure.ts';
import { makeNoise, noiseKinds } from '../../scripts/drift/noise.ts';
import { openStages, type Stages } from '../../scripts/drift/stages.ts';
import { tableOf } from '../../scripts/drift/table.ts';
import { systemClock } from '../../src/base/clock.ts';
import { judge } from '../../src/check/drift/judge.ts';
import { comeToRest } from '../../src/check/look/calm.ts';
import { takeView } from '../../src/check/look/take-view.ts';
import { launch, type Session } from '../../src/page/browser/browser.ts';
import { createCapturer } from '../../src/page/picture/capture.ts';
import { Traffic } from '../../src/page/traffic.ts';
import { expect, test } from '../support/shared-browser.ts';

/** Screens of `npm run drift`, in an older look of the rehearsal console and a newer one; which elements are changed. */
const sample = { 'login 1.5': 4, 'reset 2.1': 2 };

let session: Session;
let open: Stages;
test.beforeAll(async () => {
  [session, open] = await Promise.all([launch(), openStages([])]);
});
test.afterAll(() => Promise.all([session.close(), open.close()]));

test('changes of fifteen kinds, injected into screens of an old and a new look, are told in their kind and nothing else is', async () => {
  const bench = createBench(session.context);
  const trials: Trial[] = [];
  for (const [name, turn] of Object.entries(sample)) {
    const setting = await bench(open.stages.find((one) => one.name === name)!);
    const old = await setting.learn(2);
    for (const kind of changeKinds) {
      const trial = await tryChange(setting, old, kind, turn);
      if (trial) trials.push(trial);
    }
    await setting.close();
  }
  const measured = { trials, releases: [], noise: [] };
  console.log(tableOf(measured, () => false));
  const findings = trials.flatMap((one) => one.findings).length;
  const alarms = trials.flatMap((one) => one.alarms).length;
  expect(trials.length).toBeGreaterThanOrEqual(19);
  expect(trials.filter(({ found }) => found).length / trials.length).toBeGreaterThanOrEqual(0.95);
  expect(trials.filter(({ rightKind }) => rightKind).length / trials.length).toBeGreaterThanOrEqual(0.95);
  expect((findings - alarms) / findings).toBeGreaterThanOrEqual(0.95);
});

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

test('a page whose parts still draw within themselves is not at rest', async () => {
  const page = await session.context.newPage();
  await page.setContent('<div id="part"></div>');
  await page.evaluate(() => {
    const root = document.querySelector('#part')!.attachShadow({ mode: 'open' });
    const draw = (left: number) => {
      root.append(document.createElement('p'));
      if (left > 1) setTimeout(draw, 150, left - 1);
    };
    draw(5);
  });
  await comeToRest(page, new Traffic());
  expect(await page.locator('#part p').count()).toBe(5);
  await page.close();
});

test('what flies over the page while its picture is taken, and what a mask lies over, is not told by its pixels', async () => {
  const page = await session.context.newPage();
  const capturer = createCapturer(session.context);
  const looking = {
    traffic: new Traffic(),
    clock: systemClock,
    redact: <T>(data: T): T => JSON.parse(JSON.stringify(data).replace(/Mori(?: Ogai)?/g, '$${name}')),
    pause: 0,
  };
  const secrets = (text: string) =>
    [...text.matchAll(/Mori(?: Ogai)?/g)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
  const look = async (name: string, flies: boolean) => {
    await page.setContent(
      `<h1>Floors</h1><button style="width: 160px; height: 40px">${name}</button> <button style="width: 160px; height: 40px">Save</button>`,
    );
    let pictures = 0;
    const shoot = async () => {
      const fly = await page.evaluateHandle(
        (over) => {
          const element = document.createElement('div');
          element.style.cssText = 'position: fixed; inset: 0; background: navy; height: 200px';
          if (over) document.body.append(element);
          return element;
        },
        flies && ++pictures === 1,
      );
      const picture = await capturer.capture(page, { masks: { secrets } });
      await fly.evaluate((element) => element.remove());
      return picture;
    };
    return takeView(page, { screen: 's', view: 'screen', title: 's' }, looking, shoot);
  };
  const old = await look('Mori', false);
  expect(await judge(old, await look('Mori Ogai', false))).toEqual([]);
  expect(await judge(old, await look('Mori', true))).toEqual([]);
  await page.close();
});

test('pictures of twice the size, as manuals have them, are compared where things lie on them', async () => {
  const page = await session.context.newPage();
  const capturer = createCapturer(session.context);
  const looking = { traffic: new Traffic(), clock: systemClock, redact: <T>(data: T): T => data, pause: 0 };
  const look = async (first: string, scale: 1 | 2, color = '#246') => {
    const button = 'position: absolute; width: 160px; height: 40px';
    await page.setContent(
      `<button style="${button}; left: 40px; top: 40px; color: #fff; background: #246">${first}</button>
       <button style="${button}; left: 80px; top: 80px; color: #fff; background-image: linear-gradient(${color}, ${color})">Save</button>`,
    );
    const facts = { screen: 's', view: 'screen', title: { ja: '画面', en: 'Screen' } };
    return takeView(page, facts, looking, () => capturer.capture(page, { scale }));
  };
  const told = (await judge(await look('Floors', 2), await look('Departments of this building', 2))).map(
    ({ kind }) => kind,
  );
  expect(told).toEqual(['renamed']);
  const [small, large] = [await look('Floors', 1), await look('Floors', 2)];
  expect(await judge(small, large)).toEqual([]);
  expect((await judge(small, await look('Floors', 2, '#a33'))).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'restyled Save',
  ]);
  await page.close();
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
