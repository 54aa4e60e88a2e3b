import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Baseline } from '../../src/check/baseline/model.ts';
import { judge } from '../../src/check/drift/judge.ts';

/** Milliseconds of the same pair: by elements with crops as evidence, and by all pixels. */
export interface Speed {
  ours: number;
  pixels: number;
}

const tries = 4;

/** The best of a few tries: other work on the machine is not what is measured. */
export async function timePair([old, now]: [Baseline, Baseline]): Promise<Speed> {
  return { ours: await best(() => judge(old, now)), pixels: await best(() => comparePixels(old.png, now.png)) };
}

async function best(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < tries; i++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}

function comparePixels(old: Buffer, now: Buffer): void {
  const [a, b] = [PNG.sync.read(old), PNG.sync.read(now)];
  if (a.width === b.width && a.height === b.height) pixelmatch(a.data, b.data, undefined, a.width, a.height);
}

/** The value below which such a share of them lies. */
export function quantile(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}
