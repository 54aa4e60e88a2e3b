import { setTimeout as wait } from 'node:timers/promises';

/** The one source of time: whoever asks for the time or waits is given a clock, so that tests can move it. */
export interface Clock {
  now(): Date;
  /** Waits; rejects with the signal's reason when it aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** One timer of Node's holds at most this many milliseconds (about 24 days). */
const longestTimer = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => new Date(),
  async sleep(ms, signal) {
    for (let left = ms; left > 0; left -= longestTimer) await wait(Math.min(left, longestTimer), undefined, { signal });
    signal?.throwIfAborted();
  },
};
