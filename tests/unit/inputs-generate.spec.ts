import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'dotenv';
import fc from 'fast-check';
import { generatePassword, keepGenerated } from '../../src/inputs/generate.ts';
import type { CharacterClass } from '../../src/runbook/model.ts';

const classes: Record<CharacterClass, RegExp> = {
  digit: /[0-9]/,
  upper: /[A-Z]/,
  lower: /[a-z]/,
  symbol: /[^A-Za-z0-9]/,
};

test('a generated password meets any policy', () => {
  const policy = fc.record({
    min: fc.integer({ min: 4, max: 30 }),
    more: fc.integer({ min: 0, max: 40 }),
    needs: fc.subarray(Object.keys(classes) as CharacterClass[]),
  });
  fc.assert(
    fc.property(policy, ({ min, more, needs }) => {
      const password = generatePassword({ length: { min, max: min + more }, needs });
      expect(password.length).toBeGreaterThanOrEqual(min);
      expect(password.length).toBeLessThanOrEqual(min + more);
      for (const name of needs) expect(password).toMatch(classes[name]);
      expect(password).not.toMatch(/[0O1lIo'"`\\$\s]/);
    }),
    { numRuns: 500 },
  );
});

test('no two generated passwords are equal', () => {
  const made = Array.from({ length: 500 }, () => generatePassword({ length: { min: 8, max: 25 } }));
  expect(new Set(made).size).toBe(500);
  expect(made.every((password) => password.length === 20)).toBe(true);
});

test('it is kept for the owner only, beside what was kept before', async () => {
  const home = await mkdtemp(join(tmpdir(), 'input-'));
  try {
    const folder = join(home, 'secrets');
    const password = generatePassword({ needs: ['symbol'] });
    await keepGenerated(folder, 'run-1', 'dropbox.password', 'first#1');
    await keepGenerated(folder, 'run-1', 'password', password);
    const path = await keepGenerated(folder, 'run-1', 'dropbox.password', 'second#2');
    expect(parse(await readFile(path))).toEqual({ PASSWORD: password, DROPBOX_PASSWORD: 'second#2' });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await readdir(folder)).toEqual(['run-1.env']);
  } finally {
    await rm(home, { recursive: true });
  }
});

test('its only symbol is never one that many consoles take for a letter', () => {
  const made = Array.from({ length: 300 }, () => generatePassword({ needs: ['symbol'] }));
  expect(made.filter((password) => !/\W/.test(password))).toEqual([]);
});
