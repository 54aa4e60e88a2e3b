import { closest, parentOf } from '../read/tree.ts';

/** Where the element is drawn and how much of it shows through: less and less of what fades away. */
export interface Standing {
  place: string;
  opacity: number;
  /** Whether it may be moving or fading, as far as one look tells. */
  moves: boolean;
}

export function standingOf(element: Element | null): Standing | null {
  if (!element) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  let opacity = 1;
  for (let at: Element | null = element; at; at = parentOf(at)) opacity *= Number(getComputedStyle(at).opacity);
  return { place: [x, y, width, height].map(Math.round).join(' '), opacity, moves: mayMove(element) };
}

/** When anything was scrolled last, in milliseconds of this document. */
let scrolled = Number.NEGATIVE_INFINITY;
addEventListener('scroll', noteScroll, { capture: true, passive: true });

function noteScroll(): void {
  scrolled = performance.now();
}

/** Milliseconds between two scrolls of one movement. */
const pace = 150;

/** Whether it may be moving or fading, as far as one look tells: by an animation, a script that sets its style, or scrolling. */
export function mayMove(element: Element): boolean {
  return performance.now() - scrolled < pace || closest(element, isMoved) !== null;
}

function isMoved(element: Element): boolean {
  // A form may have a field named style.
  const style = (element as HTMLElement).attributeStyleMap;
  const isSet = style?.size > 0 && moved.some((property) => style.has(property));
  return isSet || isMoving(element);
}

/** What scripts change step by step. */
const moved = 'opacity,transform,translate,scale,left,right,top,bottom,margin-left,margin-top,height,max-height'.split(
  ',',
);

/** Whether an animation moves or fades it. */
export function isMoving(element: Element): boolean {
  return element.getAnimations().some(isOnItsWay);
}

/** What turns or shines for ever leads nowhere. */
function isOnItsWay({ playState, effect }: Animation): boolean {
  return playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
}
