import type { Look } from '../look.ts';
import { isEndless } from '../read/endless.ts';

const told = '[aria-busy=true],[role=progressbar]:not([aria-valuenow])';

/** Whether something in sight says that more is to come: a busy part, a bar without an end, a drawing that turns for ever. */
export function isBusy(look: Look): boolean {
  const shows = (element: Element | null) => element !== null && look.sight.boxOf(element) !== null;
  const turns = (one: Animation) => isEndless(one) && shows((one.effect as KeyframeEffect).target);
  return look.all(told).some(shows) || look.roots.some((root) => root.getAnimations().some(turns));
}
