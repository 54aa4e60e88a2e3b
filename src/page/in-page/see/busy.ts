import type { Look } from '../look.ts';

const told = '[aria-busy=true],[role=progressbar]:not([aria-valuenow])';

/** Whether something in sight says that more is to come: a busy part, a bar without an end, a drawing that turns for ever. */
export function isBusy(look: Look): boolean {
  const shows = (element: Element | null) => element !== null && look.sight.boxOf(element) !== null;
  return look.all(told).some(shows) || look.roots.some((root) => root.getAnimations().some(turns));

  function turns({ playState, effect }: Animation): boolean {
    const endless = playState === 'running' && effect?.getTiming().iterations === Number.POSITIVE_INFINITY;
    return endless && shows((effect as KeyframeEffect).target);
  }
}
