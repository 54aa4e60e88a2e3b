import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'playwright';
import type { Traffic } from '../traffic.ts';
import { ask } from '../words-engine.ts';

/** Ms without an answer and without a change after which a page has shown what it was to show. */
const still = 250;
/** The same, after which it likely has. */
const nearlyStill = 60;

export interface RestLimits {
  /** Ms after which even a page that keeps changing is not waited for. */
  restless: number;
  /** The same while something is on its way: the page itself too, or when it is too busy to answer. */
  busy: number;
  signal: AbortSignal;
  /** Ms to wait in any case: what was done to the page may show, or ask for something, only a moment later. */
  least?: number;
  /** Called each time the page has come nearly to rest. */
  nearly?: () => void;
}

/**
 * Resolves when the page rests: nothing is on its way and nothing has changed for a moment. Tells since when (ms since
 * the epoch) nothing has changed; now, where nobody knows. Never rejects.
 */
export async function comesToRest(page: Page, traffic: Traffic, limits: RestLimits): Promise<number> {
  const { restless, busy, signal, least = 0, nearly } = limits;
  const begun = Date.now();
  let told = 0;
  while (!signal.aborted && !page.isClosed()) {
    const quiet = await unchanged(page);
    const calm = traffic.isPushed(page) ? 0 : Math.min(quiet ?? 0, traffic.idle);
    const since = Date.now() - calm;
    const isBusy = quiet === null || traffic.busy;
    const waited = Date.now() - begun;
    if ((calm >= still && waited >= least) || waited >= (isBusy ? busy : restless)) return since;
    const isNear = calm >= nearlyStill;
    if (isNear && since > told) {
      told = Date.now();
      nearly?.();
    }
    const left = calm >= still ? least - waited : (isNear ? still : nearlyStill) - calm;
    await pause(left, undefined, { signal }).catch(() => {});
  }
  return Date.now();
}

/** Ms since the last change in any frame, 0 when one of them does not tell; null when the page is yet to come or does not answer. */
export async function unchanged(page: Page): Promise<number | null> {
  const tell = (frame: Frame) => ask<number | null>(frame, { kind: 'unchanged' }, { timeout: 500 }).catch(() => null);
  const [own = null, ...others] = await Promise.all(page.frames().map(tell));
  return own === null ? null : Math.min(own, ...others.map((calm) => calm ?? 0));
}

/** By frame, when its document changed last, by a clock of its own: another number is another change. Null where it does not answer. */
export async function lastChanges(page: Page): Promise<Map<Frame, number | null>> {
  const tell = (frame: Frame) => ask<number>(frame, { kind: 'changed' }, { timeout: 1_000 }).catch(() => null);
  return new Map(await Promise.all(page.frames().map(async (frame) => [frame, await tell(frame)] as const)));
}
