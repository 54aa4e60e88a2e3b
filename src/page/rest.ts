import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Traffic } from './traffic.ts';
import { ask } from './words-engine.ts';

/** Ms without an answer and without a change after which a page has shown what it was to show. */
const still = 250;

export interface RestLimits {
  /** Ms after which even a page that keeps changing is not waited for. */
  restless: number;
  /** The same while something is on its way. */
  busy: number;
  signal: AbortSignal;
}

/** Resolves when the page rests: nothing is on its way and nothing has changed for a moment. Never rejects. */
export async function comesToRest(page: Page, traffic: Traffic, { restless, busy, signal }: RestLimits): Promise<void> {
  const begun = Date.now();
  while (!signal.aborted && !page.isClosed()) {
    const calm = traffic.isPushed(page) ? 0 : Math.min(await unchanged(page), traffic.idle);
    const spent = Date.now() - begun;
    if (calm >= still || spent >= (traffic.busy ? busy : restless)) return;
    await pause(still - calm, undefined, { signal }).catch(() => {});
  }
}

/** Ms since the last change in any frame; 0 when one of them does not tell. */
async function unchanged(page: Page): Promise<number> {
  const each = page.frames().map((frame) => ask<number>(frame, { kind: 'unchanged' }, { timeout: 500 }).catch(() => 0));
  return Math.min(...(await Promise.all(each)));
}
