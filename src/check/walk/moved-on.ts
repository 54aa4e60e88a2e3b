import type { Page } from 'playwright';
import type { PlacedStep } from '../../runbook/model.ts';
import type { Guide } from './guide.ts';
import { isThere } from './is-there.ts';

/**
 * What was left out as gone stands on the part that came in between: it is not gone, and its steps are done here. They go
 * with the part into the runbook.
 */
export async function movedOn(pages: Page[], { record }: Guide): Promise<PlacedStep[]> {
  const page = pages.at(-1);
  const moved: PlacedStep[] = [];
  for (const one of record.leftOut) {
    if (!page || !(await isThere(page, one.target))) continue;
    moved.push(one.step);
    one.stumble.mends = [];
  }
  record.leftOut = record.leftOut.filter(({ step }) => !moved.includes(step));
  record.moved.push(...moved);
  return moved;
}
