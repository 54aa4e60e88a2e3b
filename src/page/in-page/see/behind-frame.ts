import { hasGround } from './ground.ts';
import { deepStack } from './stacking.ts';

/** Where to look for what lies over a frame: from one of its edges to the other. */
const parts = [0.02, 0.25, 0.5, 0.75, 0.98];

/** Whether all that the window holds of a frame lies behind others, as the tabs of a console that are a frame each: nobody sees what is in it. */
export function isBehindOthers(frame: Element, frames: Element[]): boolean {
  const own = inWindow(frame);
  if (own.right <= own.left || own.bottom <= own.top) return false;
  const others = frames.filter((other) => other !== frame && overlap(inWindow(other), own) && isOpaque(other));
  if (!others.length) return false;
  return parts.every((down) =>
    parts.every((across) => {
      const x = own.left + (own.right - own.left) * across;
      const stack = deepStack(x, own.top + (own.bottom - own.top) * down);
      return stack.slice(0, Math.max(0, stack.indexOf(frame))).some((one) => others.includes(one));
    }),
  );
}

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function inWindow(frame: Element): Edges {
  const { left, top, right, bottom } = frame.getBoundingClientRect();
  return {
    left: Math.max(left, 0),
    top: Math.max(top, 0),
    right: Math.min(right, innerWidth),
    bottom: Math.min(bottom, innerHeight),
  };
}

const overlap = (one: Edges, other: Edges): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** What has no colour of its own lets what is behind it through. Another site's document does not tell: the frame itself may. */
function isOpaque(frame: Element): boolean {
  const inner = (frame as HTMLIFrameElement).contentDocument;
  const grounds = [frame, inner?.documentElement, inner?.body].flatMap((part) => part ?? []);
  return Number(getComputedStyle(frame).opacity) === 1 && grounds.some((part) => hasGround(getComputedStyle(part)));
}
