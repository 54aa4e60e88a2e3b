import { expect, test } from '@playwright/test';
import type { StepContext } from '../../src/steps/context.ts';
import { wait } from '../../src/steps/wait.ts';

test('a limit that passed while the machine slept does not take away the last look', async () => {
  const looks: number[] = [];
  let now = Date.parse('2026-01-01T09:00:00Z');
  const start = now;
  const context = {
    words: (words: string[]) => words,
    since: () => new Date(start),
    now: () => new Date(now),
    waitFor: async (_: unknown, time: number) => {
      looks.push(time);
      now += looks.length === 1 ? 8 * 3_600_000 : time; // Asleep for eight hours.
      return looks.length === 1 || time < 1000 ? -1 : 0;
    },
    park: async () => {
      throw new Error('parked');
    },
  } as unknown as StepContext;
  // Resumed the next morning: the four hours are over, and the page gets its time to show the sign all the same.
  const step = { wait: ['成功しました'], every: 300_000, for: 14_400_000 } as never;
  await expect(wait.perform(step, { ...context, now: () => new Date(start) })).rejects.toThrow('parked');
  await wait.perform(step, context);
  expect(looks).toEqual([5000, 5000]);
});
