import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, JSHandle, Page } from 'playwright';
import type { Target } from '../../steps/target.ts';
import { isByMouse } from '../in-page/search/by-mouse.ts';
import { ask, wordsLocator } from '../words-engine.ts';
import { unchanged } from './rest.ts';
import { type Sighting, survey } from './survey.ts';
import { type Resting, watchTips } from './tip-in-page.ts';
import type { WaitOptions } from './watch.ts';

/** Ms in which a tip comes, of pages that wait until the mouse rests. */
const comesWithin = 900;
/** Ms in which it goes when the mouse does. */
const goesWithin = 600;
/** Pages that have tips have them on their icons alike: where none of so many has one, no other is looked at. */
const tried = 4;
/** People rest the mouse on so many; more are looked at where the runbook says in which place. */
const most = 40;
/** Ms without a change before anything is touched: what is sought may be on its way. */
const still = 600;

interface Icon {
  frame: Frame;
  id: number;
}

interface Tip extends Icon {
  words: string;
}

/**
 * Rests the mouse on one icon without words after the other, as a person does who looks for a button by its tip. What the
 * tips say counts once all of them are known: the same may stand on several.
 */
export async function seekByTips(page: Page, target: Target, options: WaitOptions): Promise<Sighting | null> {
  if (!isByMouse(target.purpose) || target.css) return null;
  const { signal, timeout } = options;
  const end = Date.now() + timeout;
  const come = await untilStill(page, target, end, options);
  if (come) return come;
  const icons = await iconsOf(page, target, options);
  const tips: Tip[] = [];
  let patience = comesWithin;
  for (const [at, icon] of (icons.length > most ? [] : icons).entries()) {
    signal?.throwIfAborted();
    if (Date.now() >= end || (at >= tried && !tips.length)) return null;
    const begun = Date.now();
    const words = await rest(page, icon, patience, options);
    if (words) {
      tips.push({ ...icon, words });
      patience = Math.min(patience, 2 * (Date.now() - begun) + 100);
    }
    // What is sought may show by itself meanwhile.
    const sighting = await look(page, target, options);
    if (sighting) return sighting;
  }
  const learnt = tips.map(({ frame, ...tip }) => ask(frame, { kind: 'learn-tip', ...tip }, { signal, timeout: 1_000 }));
  await Promise.all(learnt);
  return tips.length ? look(page, target, options) : null;
}

/** Waits until nothing has changed for a moment; resolves to what is sought, where it shows by itself meanwhile. */
async function untilStill(page: Page, target: Target, end: number, options: WaitOptions): Promise<Sighting | null> {
  while (Date.now() < end) {
    const calm = options.isAnswering?.() ? 0 : ((await unchanged(page)) ?? 0);
    if (calm >= still) return null;
    await pause(still - calm, undefined, { signal: options.signal });
    const sighting = await look(page, target, options);
    if (sighting) return sighting;
  }
  return null;
}

async function look(page: Page, target: Target, { signal }: WaitOptions): Promise<Sighting | null> {
  const [sighting] = await survey(page, [target], { signal, timeout: 1_000 });
  return sighting?.candidates.length ? sighting : null;
}

async function iconsOf(page: Page, { in: place }: Target, { signal }: WaitOptions): Promise<Icon[]> {
  const asked = page.frames().map(async (frame) => {
    const ids = await ask<number[]>(frame, { kind: 'icons', place }, { signal, timeout: 1_000 }).catch(() => []);
    return ids.map((id) => ({ frame, id }));
  });
  return (await Promise.all(asked)).flat();
}

/** What shows while the mouse rests on it; '' when nothing does, or it cannot be reached. */
async function rest(page: Page, { frame, id }: Icon, patience: number, options: WaitOptions): Promise<string> {
  const limits = { signal: options.signal, timeout: 1_000 };
  const icon = wordsLocator(frame, { kind: 'element', id });
  let resting: JSHandle<Resting> | undefined;
  try {
    resting = await icon.evaluateHandle(watchTips as (icon: Element) => Resting, undefined, limits);
    await icon.hover(limits);
    const words = await resting.evaluate((one, limit) => one.tip(limit), patience);
    await moveAway(page);
    if (words) await resting.evaluate((one, limit) => one.gone(limit), goesWithin);
    return words;
  } catch (error) {
    options.signal?.throwIfAborted();
    if (page.isClosed()) throw error;
    return '';
  } finally {
    await resting?.dispose().catch(() => {});
  }
}

async function moveAway(page: Page): Promise<void> {
  const { x, y } = await page.evaluate(() => ({ x: innerWidth - 1, y: innerHeight - 1 }));
  await page.mouse.move(x, y);
}
