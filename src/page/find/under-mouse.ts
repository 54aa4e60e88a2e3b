import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Target } from '../../steps/target.ts';
import { seek, wholeness } from '../in-page/read/compare.ts';
import { isByMouse } from '../in-page/search/by-mouse.ts';
import { wordsLocator } from '../words-engine.ts';
import { inventory } from './inventory.ts';
import { type Sighting, survey } from './survey.ts';
import type { WaitOptions } from './watch.ts';

/** Ms in which it comes when the mouse rests on its row. */
const comesWithin = 600;
const between = 50;

/** Rests the mouse on the row or card that the target is in, where its words are there and only unseen: pages show buttons of a row so. */
export async function seekUnderMouse(page: Page, target: Target, options: WaitOptions): Promise<Sighting | null> {
  const { in: place, purpose, words, css } = target;
  if (!isByMouse(purpose) || css || !place || !places.has(place.kind)) return null;
  const limits = { signal: options.signal, timeout: 1_000 };
  const row: Target = { purpose: 'see', words: place.words, in: place.in };
  const [found] = await survey(page, [row], limits);
  const [first, more] = found?.candidates ?? [];
  if (!first || more) return null;
  const { texts } = await inventory(page, place);
  if (!texts.some(({ text, excuse }) => excuse === 'hidden' && wholeness(text, seek(words)))) return null;
  await wordsLocator(first.frame, { kind: 'element', id: first.id })
    .hover(limits)
    .catch(() => {});
  for (const end = Date.now() + comesWithin; Date.now() < end; ) {
    const [sighting] = await survey(page, [target], limits);
    if (sighting?.candidates.length) return sighting;
    await pause(between, undefined, { signal: options.signal });
  }
  return null;
}

const places = new Set<string>(['row', 'item', 'any']);
