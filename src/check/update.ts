import type { Baseline } from './baseline/model.ts';
import { judge } from './drift/judge.ts';
import type { CheckResult } from './result.ts';
import type { SeenScreen } from './walk/record.ts';

export type Update = 'changed' | 'missing' | 'all' | 'none';

/** The screens whose baselines are to be written: those without, those that changed too, or all that were seen. */
export function updateBaselines({ screens }: CheckResult, update: Update): string[] {
  const wanted = {
    none: [],
    missing: ['missing'],
    changed: ['missing', 'changed'],
    all: ['missing', 'changed', 'same'],
  }[update] as string[];
  return screens.filter(({ status, views }) => views.length > 0 && wanted.includes(status)).map(({ name }) => name);
}

/** What of the chosen screens is written: views that tell something new. */
export async function settle(seen: SeenScreen[], chosen: string[]): Promise<SeenScreen[]> {
  const wanted = seen.filter(({ name }) => chosen.includes(name));
  return Promise.all(wanted.map(async (screen) => ({ ...screen, views: await worthKeeping(screen.views) })));
}

/** Views that show something the one before did not; the first always. */
async function worthKeeping(views: Baseline[]): Promise<Baseline[]> {
  const kept: Baseline[] = [];
  for (const one of views) {
    const before = kept.at(-1);
    const used = one.view.elements.concat(one.view.texts).some(({ usedBy }) => usedBy.length > 0);
    if (!before || used || (await judge(before, one)).length > 0) kept.push(one);
  }
  return kept;
}
