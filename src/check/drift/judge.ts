import type { Baseline } from '../baseline/model.ts';
import { compareViews } from './compare.ts';
import { findDrift, finishTitle } from './findings.ts';
import type { Finding } from './model.ts';
import { findRestyled } from './restyled.ts';

const order = ['breaking', 'manual', 'cosmetic'];

/** Everything that differs between the approved and the present view, the gravest first. Pixels are evidence only. */
export async function judge(old: Baseline, now: Baseline, volatile: string[][] = []): Promise<Finding[]> {
  const comparison = compareViews(old.view, now.view, volatile);
  const { findings, renamed, changed } = findDrift(comparison);
  const restyled = await findRestyled(comparison, { old: old.png, now: now.png }, { renamed, changed });
  return [...findings, ...finishTitle(comparison), ...restyled].toSorted(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
  );
}
