import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { keepWatch } from '../../src/commands/due.ts';
import { ManualClock } from '../support/manual-clock.ts';

const start = new Date('2026-04-01T09:00:00Z');

/** Runs by their id, each with the last event of its journal. */
function reports(runs: Record<string, object>) {
  const folder = mkdtempSync(join(tmpdir(), 'tejun-watch-'));
  const write = (id: string, event: object) => {
    mkdirSync(join(folder, id), { recursive: true });
    writeFileSync(join(folder, id, 'journal.jsonl'), `${JSON.stringify(event)}\n`);
  };
  for (const [id, event] of Object.entries(runs)) write(id, event);
  return { folder, write };
}

const parked = (seq: number, minutes: number) => ({
  type: 'parked',
  seq,
  until: new Date(start.getTime() + minutes * 60_000).toISOString(),
});

test('each run is resumed when it is due, parked again, and left alone when it could not go on', async () => {
  const clock = new ManualClock(start);
  const { folder, write } = reports({
    a: parked(5, 0),
    b: parked(7, 3),
    broken: parked(2, 0),
    asked: { type: 'parked', seq: 4, ask: { id: 'code' } },
    done: { type: 'run-ended', seq: 9, status: 'done' },
  });
  const resumed: string[] = [];
  const end = new AbortController();
  const watch = keepWatch(folder, clock, end.signal, async (id) => {
    resumed.push(id);
    if (id === 'a') write('a', parked(11, 2));
    if (id === 'b') write('b', { type: 'run-ended', seq: 20, status: 'done' });
  });
  await expect.poll(() => clock.sleepers).toBe(1);
  expect(resumed).toEqual(['a', 'broken']);
  for (const expected of [
    ['a', 'broken'],
    ['a', 'broken', 'a'],
    ['a', 'broken', 'a', 'b'],
  ]) {
    clock.advance(60_000);
    await expect.poll(() => clock.sleepers).toBe(1);
    expect(resumed).toEqual(expected);
  }
  writeFileSync(join(folder, 'asked', 'answers.json'), '{"code":"42"}');
  clock.advance(60_000);
  await expect.poll(() => resumed.at(-1)).toBe('asked');
  end.abort();
  await watch;
});
