import { readContents } from './read/contents.ts';
import { observeDocument } from './read/observe.ts';

// Stands guard in the page after a look that found nothing, and calls once when another look would find something else.

/** How to end each watch, by its token, the oldest first: a step and the troubles beside it are watched for at once. */
const watches = new Map<string, () => void>();

/** Watches kept; older ones belong to waits that are over. */
const most = 3;

/** What the page says to the console of its isolated world when it is worth looking again. */
export const call = 'tejun: look again';

/** Milliseconds between looks at most. */
const longest = 1000;

/** Milliseconds after which a tab that draws no frames, such as one in the background, is looked at all the same. */
const unframed = 50;

/** How long (ms) something that has begun to move may still be coming: out of nothing, or from beyond the edge. */
const coming = 1000;

/**
 * Looks again after whatever changes the page, paced by frames and by how long a look takes; `differs` compares with the last look.
 * Some causes tell nobody (a shadow root attached, a rule inserted, a pointer moved): a slow beat covers them.
 */
export function keepWatch(token: string, differs: () => boolean): void {
  endWatch(token);
  let due = false;
  /** Until then the page has its time for itself. */
  let rested = 0;
  let beat = 250;
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    if (watches.get(token) !== end) return;
    due = false;
    const start = performance.now();
    const changed = differs();
    // Looking never takes more than a fifth of the page's time; but a machine that stood still says nothing about looking.
    const now = performance.now();
    rested = now + Math.min((now - start) * 4, longest);
    if (changed) {
      end();
      console.debug(call, token);
    } else if (somethingComes()) soon();
  };
  const soon = () => {
    if (due) return;
    due = true;
    const paced = () => {
      clearTimeout(late);
      cancelAnimationFrame(frame);
      setTimeout(look, rested - performance.now());
    };
    const late = setTimeout(paced, unframed);
    const frame = requestAnimationFrame(paced);
  };
  const tick = () => {
    soon();
    beat = Math.min(beat * 1.5, 2000);
    timer = setTimeout(tick, beat);
  };
  const observer = observeDocument(readContents().roots, soon);
  const moves = ['transitionrun', 'transitionend', 'animationstart', 'animationend'];
  const events = [...moves, 'load', 'scroll', 'resize', 'toggle', 'focusin', 'slotchange'];
  for (const event of events) addEventListener(event, soon, true);
  timer = setTimeout(tick, beat);
  const end = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const event of events) removeEventListener(event, soon, true);
    if (watches.get(token) === end) watches.delete(token);
  };
  watches.set(token, end);
  if (somethingComes()) soon();
  if (watches.size > most) watches.values().next().value!();
}

/** What fades or slides in shows only when it is some way there, and tells nobody before its end. */
function somethingComes(): boolean {
  return readContents()
    .roots.flatMap((root) => root.getAnimations())
    .some(({ playState, currentTime, effect }) => {
      const { endTime } = effect?.getComputedTiming() ?? {};
      return playState === 'running' && Number(currentTime) < coming && Number.isFinite(endTime);
    });
}

export function endWatch(token: string): void {
  watches.get(token)?.();
}
