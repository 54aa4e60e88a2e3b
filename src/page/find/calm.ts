import type { Page } from 'playwright';
import { isLastPressed } from '../hand/last-pressed.ts';
import { Stirrings } from './stirrings.ts';
import { type Sighting, survey } from './survey.ts';
import type { WaitOptions } from './watch.ts';

/** Milliseconds in which a menu opens: its items go before what is called the same elsewhere. */
export const opensAfter = 400;

/** Milliseconds in which what was pressed goes, with its dialog or its page: a person does not press it twice. */
const leavesAfter = 700;

/** Milliseconds without change before a doubtful sight is believed: a page that is still drawing may show something better. */
export function calmFor({ target, candidates, busy, opening }: Sighting): number {
  if (target.purpose === 'see') return 0;
  const [tier, spoken, extent] = candidates[0]!.rank;
  // Plain text does nothing when it is pressed, most of the time: the button of those words may be on its way.
  if (tier === 0 && target.purpose === 'press' && candidates.length === 1) return 1_500;
  if (candidates.length > 1 || tier! < 2 || spoken === 0) return 400;
  if (opening && tier! < 3) return opensAfter;
  if (target.purpose === 'press' && isLastPressed(candidates[0]!)) return leavesAfter;
  // Of words that are only a part of others, while something turns: what is on its way may have them whole.
  if (extent === 1) return busy ? 1_500 : 100;
  return 0;
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
