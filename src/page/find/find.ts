import type { Page } from 'playwright';
import { StepFailure } from '../../base/errors.ts';
import type { Target } from '../../steps/target.ts';
import { forgetPointed, isPointed } from '../hand/pointed.ts';
import { inReadingOrder } from '../in-page/read/reading-order.ts';
import { Ambiguous } from './ambiguous.ts';
import { Awaited, isEnough } from './awaited.ts';
import { calmFor, opensAfter, staysFor } from './calm.ts';
import { asFound, type Found } from './found.ts';
import { inventory } from './inventory.ts';
import { NotFound } from './not-found.ts';
import { mayLeave, stand } from './standing.ts';
import type { Sighting } from './survey.ts';
import { quoteTarget } from './target-words.ts';
import type { WaitOptions } from './watch.ts';

/**
 * Waits until exactly one element is what the target means. Throws NotFound when the time is over, Ambiguous as soon as
 * several equals stand there and the page has come to rest, unless the target says which. For `see` any one will do.
 */
export async function find(page: Page, target: Target, options: WaitOptions): Promise<Found> {
  const awaited = new Awaited(page, target, options);
  let opening = isPointed(page) && target.purpose !== 'see' ? opensAfter : 0;
  let before: Sighting | undefined;
  for (;;) {
    const sighting = await awaited.seen();
    if (!sighting) throw await missing(page, target, awaited.isLate ? before : undefined);
    const calm = Math.max(calmFor(sighting, page, options), opening);
    if (!calm || (await staysFor(Math.min(calm, awaited.left), page, sighting, options))) {
      if (!mayLeave(sighting, page) || (await stand(sighting, page, options.signal))) return meant(page, sighting);
    }
    before = sighting;
    opening = 0;
  }
}

/** What `find` would give at this sight, if it needs to wait for nothing else. */
export function foundAtOnce(page: Page, sighting: Sighting): Found | undefined {
  const { target, candidates } = sighting;
  if (isPointed(page) || mayLeave(sighting, page) || !isEnough(sighting) || calmFor(sighting, page)) return undefined;
  return asFound(candidates[0]!, target);
}

/** The one of the candidates that the target means. */
function meant(page: Page, sighting: Sighting): Found {
  const { target, candidates } = sighting;
  if (target.purpose !== 'hover' && target.purpose !== 'see') forgetPointed(page);
  if (target.nth) return asFound(inReadingOrder(candidates)[target.nth - 1]!, target);
  if (candidates.length > 1 && target.purpose !== 'see') throw new Ambiguous(target, sighting);
  return asFound(candidates[0]!, target);
}

/** Why there is nothing; `before`: what was in sight until the time was over. */
async function missing(page: Page, target: Target, before: Sighting | undefined): Promise<StepFailure> {
  if (!before) return new NotFound(target, await inventory(page, target.in).catch(() => null));
  return before.candidates.length > 1 ? new Ambiguous(target, before) : restless(target);
}

/** It was there all the time, among things that kept changing. */
function restless(target: Target): StepFailure {
  const quoted = quoteTarget(target);
  return new StepFailure('restless', {
    ja: `${quoted.ja}は見つかりましたが、画面が変わり続けているため、これと決められません。`,
    en: `${quoted.en} was there, but the screen kept changing around it`,
  });
}
