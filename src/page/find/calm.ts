import type { Page } from 'playwright';
import type { Purpose } from '../../steps/target.ts';
import { isLastPressed, pressedFor } from '../hand/last-pressed.ts';
import { Stirrings } from './stirrings.ts';
import { type Sighting, survey } from './survey.ts';
import type { WaitOptions } from './watch.ts';

/** Milliseconds in which a menu opens: its items go before what is called the same elsewhere. */
export const opensAfter = 400;

/** Milliseconds in which what was pressed goes, with its dialog or its page: a person does not press it twice. */
const leavesAfter = 700;

/** Milliseconds without change before a doubtful sight is believed: a page that is still drawing may show something better. */
export function calmFor(
  sighting: Sighting,
  page: Page,
  { isAnswering }: Pick<WaitOptions, 'isAnswering'> = {},
): number {
  const { target, candidates, opening } = sighting;
  if (target.purpose === 'see') return 0;
  const [tier, spoken, extent] = candidates[0]!.rank;
  // Plain text does nothing when it is pressed, most of the time: the button of those words may be on its way.
  if (tier === 0 && target.purpose === 'press' && candidates.length === 1) return 1_500;
  const ofPart = extent === 1 ? calmForPart(sighting, page, isAnswering?.() ?? false) : 0;
  const part = Math.max(ofPart, calmForFarOff(sighting, page));
  if (candidates.length > 1 || tier! < 2 || spoken === 0) return Math.max(400, part, calmForSeveral(sighting, page));
  if (opening && tier! < 3) return Math.max(opensAfter, part);
  if (target.purpose === 'press' && isLastPressed(candidates[0]!)) return Math.max(leavesAfter, part);
  return part;
}

/** Milliseconds after which a page, or what a press has brought, has mostly come. */
const comesWithin = 1_500;

/** The same for what a page asks its server for on its own. */
const comesAtLast = 4_000;

/** What is written in or chosen from by a label. */
const labelled: ReadonlySet<Purpose> = new Set(['fill', 'choose', 'check', 'upload']);

/** The same for several that are equal: the one that is meant may be on its way in what the last press has opened over them. */
function calmForSeveral({ target, candidates, age }: Sighting, page: Page): number {
  if (candidates.length === 1 || target.nth || !labelled.has(target.purpose)) return 0;
  return comesWithin - Math.min(age, pressedFor(page));
}

/** The same for what is far from the words that it is to be near to: what is meant may come to them last, as a tree of all pages does. */
function calmForFarOff({ candidates, age }: Sighting, page: Page): number {
  return candidates.every(({ farOff }) => farOff) ? comesAtLast - Math.min(age, pressedFor(page)) : 0;
}

/** The same for words that are only a part of others: what is on its way may have them whole. */
function calmForPart({ target, candidates, busy, age }: Sighting, page: Page, isAnswering: boolean): number {
  // Nothing tells which of several is meant, as long as there is time for another.
  if (candidates.length > 1 && !target.nth) return Number.POSITIVE_INFINITY;
  if (busy) return comesWithin;
  if (!labelled.has(target.purpose)) return 100;
  return isAnswering ? comesWithin : Math.max(100, comesWithin - Math.min(age, pressedFor(page)));
}

/** Whether the same candidates are still all there is when nothing has stirred for so many milliseconds. */
export async function staysFor(calm: number, page: Page, before: Sighting, options: WaitOptions): Promise<boolean> {
  const token = `calm-${before.candidates[0]!.id}-${Date.now()}`;
  const targets = [before.target];
  const stirrings = new Stirrings(token);
  try {
    stirrings.follow([page]);
    const [now] = await survey(page, targets, { ...options, arm: { token } });
    if (key(now) !== key(before)) return false;
    await stirrings.next(calm, options.signal);
    options.signal?.throwIfAborted();
    const [later] = await survey(page, targets, options);
    return key(later) === key(before);
  } finally {
    stirrings.end();
  }
}

const key = (sighting: Sighting | undefined) =>
  JSON.stringify(sighting?.candidates.map((one) => [one.id, one.frame.url()]));
