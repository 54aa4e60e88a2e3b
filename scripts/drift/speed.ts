import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Baseline } from '../../src/check/baseline/model.ts';
import { judge } from '../../src/check/drift/judge.ts';

/** Milliseconds of the same pair: by elements with crops as evidence, and by all pixels. */
export interface Speed {
  ours: number;
  pixels: number;
}

export async function timePair(old: Baseline, now: Baseline): Promise<Speed> {
  const started = performance.now();
  await judge(old, now);
  const ours = performance.now() - started;
  const again = performance.now();
  const [a, b] = [PNG.sync.read(old.png), PNG.sync.read(now.png)];
  if (a.width === b.width && a.height === b.height) pixelmatch(a.data, b.data, undefined, a.width, a.height);
  return { ours, pixels: performance.now() - again };
}

export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
