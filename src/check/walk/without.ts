import type { Text } from '../../base/text.ts';
import type { Loss } from '../../engine/observer.ts';
import { stepKindOf } from '../../steps/index.ts';
import type { Remembered } from '../baseline/model.ts';
import { nameOf } from '../drift/naming.ts';
import type { Mend } from '../mend/model.ts';
import type { Guide } from './guide.ts';
import { knowScreen } from './know-screen.ts';

/** What was only entered, or looked at, need not be there for the rest of its screen, where that has stayed. */
export async function canGoWithout({ chapter, screen, step, page }: Loss, guide: Guide): Promise<boolean> {
  const { changes, waiting } = stepKindOf(step);
  if (step.keys.once || changes === 'screen' || waiting) return false;
  return (await knowScreen({ chapter, screens: [{ screen }], pages: [page] }, guide)) !== undefined;
}

/** The step taken out, where nothing else refers to it. */
export function mendsWithout({ step, target }: Loss, old: Remembered, reasons: Text[]): Mend[] {
  if (step.keys.id !== undefined) return [];
  const { where, kind: key } = step;
  return [{ where, key, remove: true, old: nameOf(old), sought: target.words, words: '', confidence: 0.8, reasons }];
}
