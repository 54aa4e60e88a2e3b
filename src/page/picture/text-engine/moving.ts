import { parentOf } from '../../in-page/read/tree.ts';

type Roots = (Document | ShadowRoot)[];

/** Animations of these properties leave everything in its place. */
const resting =
  /^(offset|computedOffset|easing|composite|opacity|color|visibility|(background|border|outline|text|caret).*|boxShadow|filter|fill|stroke.*)$/;
/** Milliseconds: what comes or goes takes less; what takes longer is a clock, and its end may do something. */
const longestEntrance = 1_000;

/** A dialog that fades in is shown whole. What turns for ever, or tells how long a message still stays, is left alone. */
export function endTransitions(roots: Roots) {
  for (const animation of running(roots)) if (leftOf(animation) <= longestEntrance) animation.finish();
}

/** Whether an animation moves any of these, or something around it: the compositor does so between the frames that scripts see. */
export function isCarried(elements: Element[], roots: Roots): boolean {
  if (elements.length === 0) return false;
  const carriers = new Set<Node>(running(roots).flatMap(({ effect }) => moved(effect as KeyframeEffect)));
  if (carriers.size === 0) return false;
  return elements.some((element) => {
    let at: Element | null = element;
    while (at && !carriers.has(at)) at = parentOf(at);
    return at !== null;
  });
}

function moved(effect: KeyframeEffect): Element[] {
  const moves = effect.getKeyframes().some((frame) => Object.keys(frame).some((key) => !resting.test(key)));
  return effect.target && moves ? [effect.target] : [];
}

function running(roots: Roots): Animation[] {
  const animations = roots.flatMap((root) => root.getAnimations());
  return animations.filter(({ playState, playbackRate }) => playState === 'running' && playbackRate !== 0);
}

function leftOf({ effect, currentTime, playbackRate }: Animation): number {
  const { endTime, activeDuration } = effect?.getComputedTiming() ?? {};
  if (!Number.isFinite(activeDuration)) return Number.POSITIVE_INFINITY;
  const now = Number(currentTime ?? 0);
  return (playbackRate > 0 ? Number(endTime ?? 0) - now : now) / Math.abs(playbackRate);
}
