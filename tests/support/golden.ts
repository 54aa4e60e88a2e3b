import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';

const folder = join(import.meta.dirname, '..', 'golden');

/** Compares with the kept file; `TEJUN_UPDATE_GOLDEN=1` keeps what is there now. */
export function expectGolden(name: string, actual: string): void {
  const path = join(folder, name);
  if (process.env.TEJUN_UPDATE_GOLDEN) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
