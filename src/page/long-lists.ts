import type { Frame, Page } from 'playwright';
import type { Target } from '../steps/target.ts';
import { type Sighting, survey } from './survey.ts';
import type { WaitOptions } from './watch.ts';
import { ask } from './words-engine.ts';

/** Looks through the lists that draw only the entries in sight, page by page, as a person scrolls them; null when it is in none. */
export async function seekInLists(page: Page, target: Target, options: WaitOptions): Promise<Sighting | null> {
  const end = Date.now() + options.timeout;
  const frames = await scrollable(page, options);
  while (frames.length > 0 && Date.now() < end) {
    options.signal?.throwIfAborted();
    await drawn(page);
    const [sighting] = await survey(page, [target], { signal: options.signal, timeout: 1_000 });
    if (sighting?.candidates.length) return sighting;
    const moved = await Promise.all(frames.map((frame) => scroll(frame, 'on', options)));
    if (!moved.some(Boolean)) break;
  }
  await Promise.all(frames.map((frame) => scroll(frame, 'back', options)));
  return null;
}

async function scrollable(page: Page, options: WaitOptions): Promise<Frame[]> {
  const frames = page.frames();
  const long = await Promise.all(frames.map((frame) => scroll(frame, 'start', options)));
  return frames.filter((_, index) => long[index]);
}

/** A frame that does not answer has no list to look through. */
function scroll(frame: Frame, to: 'start' | 'on' | 'back', { signal }: WaitOptions): Promise<boolean> {
  return ask<boolean>(frame, { kind: 'scroll', to }, { signal, timeout: 1_000 }).catch(() => false);
}

/** Lists draw their entries in the frame after they have moved. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
