import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Purpose } from '../../steps/target.ts';
import { pressedFor } from '../hand/last-pressed.ts';
import type { Standing } from '../in-page/see/standing.ts';
import { ask } from '../words-engine.ts';
import type { Sighted, Sighting } from './survey.ts';

/** Milliseconds after a press in which parts of the page may slide or fade away, and others with the same words come. */
const moving = 3_000;
/** Milliseconds after a press by which what it moves is on its way. */
const begun = 50;
/** Milliseconds between two looks: some frames. */
const pace = 60;
/** Milliseconds for one look. */
const patience = 1_000;

/** What is written in or chosen from at once: a press waits by itself until its element stands still. */
const entered: ReadonlySet<Purpose> = new Set(['fill', 'choose', 'check', 'upload']);

/** Whether what is seen may be a part of what the last press sends away. */
export function mayLeave({ target, candidates }: Sighting, page: Page): boolean {
  const since = pressedFor(page);
  if (since > moving || (since > begun && !candidates.some(({ moves }) => moves))) return false;
  return entered.has(target.purpose) || (candidates.length > 1 && target.purpose !== 'see' && !target.nth);
}

/** Whether none of them moves or fades away; where one does, resolves when that is over. */
export async function stand({ candidates }: Sighting, page: Page, signal?: AbortSignal): Promise<boolean> {
  const all = candidates.slice(0, 4);
  const look = () => Promise.all(all.map((one) => standingOf(one, signal)));
  const end = Date.now() + moving;
  const moved = candidates.some(({ moves }) => moves);
  // What a press moves is on its way by then, and says so.
  if (!moved) await pause(Math.max(0, begun - pressedFor(page)), undefined, { signal });
  let before = await look();
  if (!moved && before.every((one) => one && !one.moves)) return true;
  for (let stood = true; ; stood = false) {
    await pause(pace, undefined, { signal });
    const now = await look();
    if (now.some((one, at) => !one || !before[at])) return false;
    if (now.every((one, at) => one!.place === before[at]!.place && one!.opacity >= before[at]!.opacity)) return stood;
    if (Date.now() >= end) return true;
    before = now;
  }
}

function standingOf({ frame, id }: Sighted, signal?: AbortSignal): Promise<Standing | null> {
  const asked = ask<Standing | null>(frame, { kind: 'standing', id }, { timeout: patience, signal });
  return asked.catch(() => null);
}
