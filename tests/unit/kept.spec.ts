import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { clearFolder } from '../../src/base/clear-kept.ts';

const day = 86_400_000;
const now = Date.now();

const newFolder = () => mkdtempSync(join(tmpdir(), 'tejun-test-'));

function put(folder: string, name: string, { bytes = 1, unused = 0 }) {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, Buffer.alloc(bytes));
  const used = new Date(now - unused * day);
  utimesSync(path, used, used);
  return path;
}

test('what nobody used for a month is cleared, and the folder of a version nobody has any more', () => {
  const folder = newFolder();
  put(folder, 'v20/old', { unused: 31 });
  put(folder, 'v24/old', { unused: 31 });
  const used = put(folder, 'v24/used', { unused: 29 });
  clearFolder(folder, now);
  expect(readdirSync(folder).sort()).toEqual(['cleared', 'v24']);
  expect(readdirSync(join(folder, 'v24'))).toEqual(['used']);
  expect(statSync(used).size).toBe(1);
});

test('of more than 50 MB the longest unused goes', () => {
  const folder = newFolder();
  const paths = [3, 1, 2].map((unused) => put(folder, `v24/${unused}`, { bytes: 20_000_000, unused }));
  clearFolder(folder, now);
  expect(paths.map((path) => existsSync(path))).toEqual([false, true, true]);
});

test('it is looked through once a day', () => {
  const folder = newFolder();
  clearFolder(folder, now);
  const old = put(folder, 'v20/old', { unused: 31 });
  clearFolder(folder, now + day / 2);
  expect(existsSync(old)).toBe(true);
  clearFolder(folder, now + 2 * day);
  expect(existsSync(old)).toBe(false);
});
