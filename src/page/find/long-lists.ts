import type { ElementHandle, Frame, Page } from 'playwright';
import type { Target } from '../../steps/target.ts';
import { chainOf } from '../in-page/scope/scope.ts';
import { ask, wordsLocator } from '../words-engine.ts';
import { growAtEnd, type Moved, type Moves, scrollUntil } from './scroll-in-page.ts';
import { type Sighting, survey } from './survey.ts';
import type { WaitOptions } from './watch.ts';

/**
 * Looks through the lists that draw only the entries in sight, page by page, as a person scrolls them, then through those
 * that bring more entries at their ends; null when it is in none.
 */
export async function seekInLists(page: Page, target: Target, options: WaitOptions): Promise<Sighting | null> {
  const end = Date.now() + options.timeout;
  const { answering, frames } = await scrollable(page, options);
  const blank = new Set<Frame>();
  while (frames.length > 0 && Date.now() < end) {
    options.signal?.throwIfAborted();
    await drawn(page);
    const [sighting] = await survey(page, [target], { signal: options.signal, timeout: 1_000 });
    if (sighting?.candidates.length) return brought(page, sighting, options);
    const went = await Promise.all(
      frames.map(async (frame) => {
        const limits = { limit: Math.min(end - Date.now(), atOnce), fetched: blank.has(frame) ? 0 : fetchedWithin };
        const how = await scrollOn(frame, wordsOf(target), limits);
        // Where nothing has come once it is waited for no more.
        if (how === 'blank') blank.add(frame);
        return how;
      }),
    );
    if (went.every((how) => how === 'end')) break;
  }
  const moved = new Set(frames);
  while (Date.now() < end) {
    options.signal?.throwIfAborted();
    const growing = await growingOf(answering, options);
    for (const frame of growing) moved.add(frame);
    const grown = await Promise.all(growing.map((frame) => grow(frame, end - Date.now())));
    // At the end that grows no more stands what has come last.
    const [sighting] = await survey(page, [target], { signal: options.signal, timeout: 1_000 });
    if (sighting?.candidates.length) return brought(page, sighting, options);
    if (!grown.some(Boolean)) break;
  }
  await Promise.all([...moved].map((frame) => scroll(frame, 'back', options)));
  return null;
}

async function growingOf(frames: Frame[], { signal }: WaitOptions): Promise<Frame[]> {
  const some = await Promise.all(
    frames.map((frame) => ask<boolean>(frame, { kind: 'growing' }, { signal, timeout: 1_000 }).catch(() => false)),
  );
  return frames.filter((_, index) => some[index]);
}

async function grow(frame: Frame, left: number): Promise<boolean> {
  try {
    return await frame.evaluate(growAtEnd, { lists: await listsOf(frame), limit: Math.min(left, atOnce) });
  } catch {
    return false;
  }
}

async function listsOf(frame: Frame): Promise<ElementHandle<Element>[]> {
  return (await wordsLocator(frame, { kind: 'scrolled' }).elementHandles()) as ElementHandle<Element>[];
}

/** The frames with such lists, and all that answer: one that does not is not asked again. */
async function scrollable(page: Page, options: WaitOptions): Promise<{ answering: Frame[]; frames: Frame[] }> {
  const all = page.frames();
  const long = await Promise.all(all.map((frame) => scroll(frame, 'start', options)));
  return {
    answering: all.filter((_, index) => long[index] !== undefined),
    frames: all.filter((_, index) => long[index]),
  };
}

/** Whether there was any list to scroll; undefined when the frame does not answer. */
function scroll(frame: Frame, to: 'start' | 'back', { signal }: WaitOptions): Promise<boolean | undefined> {
  return ask<boolean>(frame, { kind: 'scroll', to }, { signal, timeout: 1_000 }).catch(() => undefined);
}

/** Only half in sight, an entry that is pressed moves its list, which draws it anew under the press: it is moved before. */
async function brought(page: Page, sighting: Sighting, { signal }: WaitOptions): Promise<Sighting> {
  const { frame, id } = sighting.candidates[0]!;
  const entry = wordsLocator(frame, { kind: 'element', id });
  await entry.scrollIntoViewIfNeeded({ signal, timeout: 1_000 }).catch(() => {});
  await drawn(page);
  const [now] = await survey(page, [sighting.target], { signal, timeout: 1_000 });
  return now?.candidates.length ? now : sighting;
}

/** On to where the lists have the words; the page does that by itself, for each move takes no longer than it draws. */
async function scrollOn(frame: Frame, words: string[][], limits: Pick<Moves, 'limit' | 'fetched'>): Promise<Moved> {
  try {
    return await frame.evaluate(scrollUntil, { lists: await listsOf(frame), words, ...limits });
  } catch {
    return 'end'; // A frame that went away has no list any more.
  }
}

/** Milliseconds for which lists are scrolled at one go, so that a run that is stopped stops soon. */
const atOnce = 1_000;
/** Milliseconds in which a list has fetched what it is scrolled to. */
const fetchedWithin = 1_000;

/** What an entry must have, be it the row that is meant or what is in it; the other scopes may lie outside of the list. */
function wordsOf({ words, css, in: place }: Target): string[][] {
  if (css) return [];
  const rows = chainOf(place).filter(({ kind }) => kind === 'row' || kind === 'item');
  return [words, ...rows.map((row) => row.words)].filter((some) => some.length > 0);
}

/** Lists draw their entries in the frame after they have moved; a tab in the background draws none. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        setTimeout(done, 200);
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );
}
