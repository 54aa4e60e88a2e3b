import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import type { Case } from './cases.ts';
import type { Condition } from './conditions.ts';
import { type Ending, type Entry, judge, type Outcome } from './verdict.ts';

/** A way of carrying out the steps of a case. */
export interface Way {
  name: string;
  /** Returns the time of each look-up in milliseconds; `files` is the folder with the files to upload. */
  perform(page: Page, one: Case, files: string): Promise<number[]>;
  ending(error: unknown): Ending;
}

export interface Result {
  one: Case;
  way: string;
  outcome: Outcome;
  lookUps: number[];
  message: string;
  log: Entry[];
}

interface Stage {
  page: Page;
  origin: string;
  files: string;
  /** Address of the page as it stands untouched; empty when it must be loaded anew. */
  untouched: string;
  condition: Condition | undefined;
}

interface Run {
  cases: Case[];
  way: Way;
  condition?: Condition;
  tell?: (result: Result) => void;
}

/** Runs the cases one after the other, each on a page that nothing has touched. */
export async function runCases(browser: Browser, origin: string, run: Run): Promise<Result[]> {
  const { cases, way, condition, tell } = run;
  const files = await mkdtemp(join(tmpdir(), 'zoo-'));
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ja-JP' });
  const page = await context.newPage();
  await condition?.begin?.(page);
  const stage: Stage = { page, origin, files, untouched: '', condition };
  const results: Result[] = [];
  try {
    for (const one of cases) {
      const result = await runCase(stage, one, way);
      results.push(result);
      tell?.(result);
    }
  } finally {
    await context.close();
    await rm(files, { recursive: true });
  }
  return results;
}

async function runCase(stage: Stage, one: Case, way: Way): Promise<Result> {
  await setUp(stage, one);
  let ending: Ending = 'done';
  let message = '';
  let lookUps: number[] = [];
  try {
    lookUps = await way.perform(stage.page, one, stage.files);
  } catch (error) {
    ending = way.ending(error);
    message = String((error as Error).message ?? error);
  }
  const log = await readLog(stage.page, one, ending);
  // Only a refusal leaves the page as it was: what was done may still show its effect later.
  if (!one.refused || log.length > 0 || one.before.length > 0) stage.untouched = '';
  return { one, way: way.name, outcome: judge(one, ending, log), lookUps, message, log };
}

async function setUp(stage: Stage, one: Case): Promise<void> {
  const { page, origin, files } = stage;
  const address = `${origin}/page/${one.page}?lang=${one.lang}&fresh`;
  if (stage.untouched !== address) {
    await open(page, address);
    await page.waitForFunction(() => (window as unknown as { __ready?: boolean }).__ready);
    await stage.condition?.alter?.(page);
    await page.mouse.move(1279, 799);
    // Playwright loads its own scripts into a document at its first look; that is not part of a look-up.
    await Promise.all(page.frames().map((frame) => frame.locator('body, frameset').count()));
    stage.untouched = address;
  }
  const uploads = one.steps.filter((step) => step.purpose === 'upload').flatMap((step) => step.given);
  for (const name of uploads) await writeFile(join(files, name), 'zoo');
  for (const tag of one.before) await page.locator(`[data-tag="${tag}"]`).click();
  if (one.before.length > 0 && !one.at_once) await untilShown(page, one);
  // What the judge did is not part of the case.
  await page.evaluate(() => {
    (window as unknown as { __log: unknown[] }).__log.length = 0;
  });
}

/** What `before` opens must be there: the case is about that dialog or tab, not about its animation. */
async function untilShown(page: Page, one: Case): Promise<void> {
  const [tag] = one.hits;
  if (tag) {
    const hit = page.locator(`[data-tag="${tag}"]`).first();
    await hit.waitFor({ timeout: 10_000 }).catch(() => undefined);
  }
  await page.evaluate(async () => {
    const moving = document.getAnimations().filter((a) => Number.isFinite(a.effect?.getComputedTiming().endTime));
    await Promise.allSettled(moving.map((animation) => animation.finished));
  });
}

/** A postback of the case before may still be on its way and takes the place of the first tries. */
async function open(page: Page, address: string): Promise<void> {
  for (let left = 5; ; left--) {
    try {
      await page.goto(address);
      return;
    } catch (error) {
      if (left === 0) throw error;
      await page.waitForLoadState();
    }
  }
}

/** Kits tell their change a moment after the last event; a case that is met is not waited for. */
async function readLog(page: Page, one: Case, ending: Ending): Promise<Entry[]> {
  const read = () => page.evaluate(() => (window as unknown as { __log: Entry[] }).__log).catch(() => [] as Entry[]);
  let log = await read();
  // Many fields take a value only when the person goes on to the next.
  if (one.steps.at(-1)?.purpose === 'fill' && ending === 'done' && judge(one, ending, log) !== 'right') {
    await page.keyboard.press('Tab');
    log = await read();
  }
  for (let tries = 0; tries < 10 && ending === 'done' && judge(one, ending, log) !== 'right'; tries++) {
    await page.waitForTimeout(100);
    log = await read();
  }
  return log;
}
