import { setTimeout as pause } from 'node:timers/promises';
import { comesToRest } from '../../page/find/rest.ts';
import type { Running } from '../running.ts';

/** How long (ms) what may well not come is looked for at least: lists and dialogs come late. */
export const least = 5000;
/** And then on a page that never rests by itself. */
export const restless = 1000;

/**
 * Looks for what may well not come, until the page has had its time and rests: many a console shows nothing at all for
 * its first seconds, and that something is missing says nothing before. Never for longer than `timeout`.
 */
export async function glance<T>(
  { stage, signal }: Running,
  timeout: number,
  look: (until: Promise<unknown>) => Promise<T>,
): Promise<T> {
  const over = new AbortController();
  const limits = { restless, busy: timeout, signal: AbortSignal.any([over.signal, signal]) };
  const until = pause(Math.min(least, timeout), undefined, { signal: over.signal })
    .then(() => comesToRest(stage.page, stage.traffic, limits))
    .catch(() => {});
  try {
    return await look(until);
  } finally {
    over.abort();
  }
}
