import type { Page } from 'playwright';
import { StepFailure } from '../../base/errors.ts';
import type { Target } from '../../steps/target.ts';
import { inReadingOrder } from '../in-page/read/reading-order.ts';
import { forgetPointed, isPointed, pointAgain } from '../operate/pointed.ts';
import { Ambiguous } from './ambiguous.ts';
import { asFound, type Found } from './found.ts';
import { inventory } from './inventory.ts';
import { seekInLists } from './long-lists.ts';
import { NotFound } from './not-found.ts';
import { Stirrings } from './stirrings.ts';
import { type Sighting, survey } from './survey.ts';
import { quoteTarget } from './target-words.ts';
import { lookUntil, type WaitOptions } from './watch.ts';

/**
 * Waits until exactly one element is what the target means. Throws NotFound when the time is over, Ambiguous as soon as
 * several equals stand there and the page has come to rest, unless the target says which. For `see` any one will do.
 */
export async function find(page: Page, target: Target, options: WaitOptions): Promise<Found> {
  const end = Date.now() + options.timeout;
  let before: Sighting | undefined;
  let searched = false;
  let pointing = isPointed(page);
  let opening = pointing;
  for (;;) {
    const late = Date.now() >= end;
    const left = Math.max(1, end - Date.now());
    const enough = (one: Sighting | undefined) => (one && one.candidates.length >= wanted(target) ? one : null);
    const wait = (timeout: number) =>
      lookUntil([page], [target], { ...options, timeout, first: wanted(target) === 1 }, (_, [one]) => enough(one));
    const soon = pointing ? menuAfter : listsAfter;
    let sighting = await wait(searched ? left : Math.min(left, soon));
    if (!sighting && pointing && left > soon) {
      pointing = false;
      await pointAgain(page, options);
      continue;
    }
    if (!sighting && !searched && left > listsAfter) {
      searched = true;
      sighting = enough((await seekInLists(page, target, { ...options, timeout: left - listsAfter })) ?? undefined);
      if (!sighting) continue;
    }
    if (!sighting && before && late)
      throw before.candidates.length > 1 ? new Ambiguous(target, before) : restless(target);
    if (!sighting) throw new NotFound(target, await inventory(page).catch(() => null));
    before = sighting;
    const calm = Math.max(calmFor(sighting), opening && target.purpose !== 'see' ? opensAfter : 0);
    if (calm && !(await restsFor(page, target, sighting, Math.min(calm, Math.max(1, end - Date.now())), options))) {
      opening = false;
      continue;
    }
    if (target.purpose !== 'hover' && target.purpose !== 'see') forgetPointed(page);
    if (target.nth) return asFound(inReadingOrder(sighting.candidates)[target.nth - 1]!, target);
    if (sighting.candidates.length > 1 && target.purpose !== 'see') throw new Ambiguous(target, sighting);
    return asFound(sighting.candidates[0]!, target);
  }
}

/** What `find` would give at this sight, if it needs to wait for nothing else. */
export function foundAtOnce(page: Page, sighting: Sighting): Found | undefined {
  const { target, candidates } = sighting;
  if (isPointed(page) || candidates.length < wanted(target) || calmFor(sighting)) return undefined;
  return asFound(candidates[0]!, target);
}

/** Milliseconds after which what is not there is also looked for where one must scroll to. */
const listsAfter = 1_500;

/** Milliseconds after which what is not there is looked for in the menu that the mouse was put on before, once more. */
const menuAfter = 800;

/** Milliseconds in which a menu opens under the mouse: its items go before what is called the same elsewhere. */
const opensAfter = 400;

/** It was there all the time, among things that kept changing. */
function restless(target: Target): StepFailure {
  const quoted = quoteTarget(target);
  return new StepFailure('restless', {
    ja: `${quoted.ja}は見つかりましたが、画面が変わり続けているため、これと決められません。`,
    en: `${quoted.en} was there, but the screen kept changing around it`,
  });
}

/** How many equals must be there before the one that is meant can be. */
function wanted({ nth = 1, purpose }: Target): number {
  return purpose === 'see' ? 1 : nth;
}

/** Milliseconds without change before a doubtful sight is believed: a page that is still drawing may show something better. */
function calmFor({ target, candidates, busy }: Sighting): number {
  if (target.purpose === 'see') return 0;
  const [tier, spoken, extent] = candidates[0]!.rank;
  if (candidates.length > 1 || tier! < 2 || spoken === 0) return 400;
  // Of words that are only a part of others, while something turns: what is on its way may have them whole.
  if (extent === 1) return busy ? 1_500 : 100;
  return 0;
}

/** Whether the same candidates are still all there is when nothing has stirred for so long. */
async function restsFor(
  page: Page,
  target: Target,
  before: Sighting,
  calm: number,
  options: WaitOptions,
): Promise<boolean> {
  const token = `calm-${before.candidates[0]!.id}-${Date.now()}`;
  const stirrings = new Stirrings(token);
  try {
    stirrings.follow([page]);
    const [now] = await survey(page, [target], { ...options, arm: { token } });
    if (key(now) !== key(before)) return false;
    await stirrings.next(calm, options.signal);
    options.signal?.throwIfAborted();
    const [later] = await survey(page, [target], options);
    return key(later) === key(before);
  } finally {
    stirrings.end();
  }
}

const key = (sighting: Sighting | undefined) =>
  JSON.stringify(sighting?.candidates.map((one) => [one.id, one.frame.url()]));
