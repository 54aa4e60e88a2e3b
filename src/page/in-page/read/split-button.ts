import { isUnderHand, saying } from './arrow-sign.ts';
import { hasWords } from './on-screen.ts';

/** What the markup of a button says when a menu or list opens from it. */
export const opens =
  '[aria-haspopup]:not([aria-haspopup=false]),[aria-expanded],.dropdown-toggle,[data-toggle=dropdown],[data-bs-toggle=dropdown]';

/** The arrow right behind a button that does one thing itself: what else it can do opens from there. */
export function arrowBehind(button: Element): Element | null {
  const next = button.nextElementSibling;
  if (!next || button.matches(opens) || !isButton(button) || !isButton(next) || !isArrow(next)) return null;
  const [first, second] = [button.getBoundingClientRect(), next.getBoundingClientRect()];
  const isInLine = second.top < first.bottom && first.top < second.bottom;
  return isInLine && Math.abs(second.left - first.right) <= nearest ? next : null;
}

/** Whether it opens from an arrow that has no room for words: nothing that is chosen from it could be read there. */
export function opensBehind(start: Element): boolean {
  return arrowBehind(start) !== null || (start.getBoundingClientRect().width <= widest && isArrow(start));
}

const isButton = (one: Element) =>
  one.matches('button,[role=button]') || (one.matches('div,span,a') && isUnderHand(one));

function isArrow(one: Element): boolean {
  if (hasWords(one)) return triangle.test((one.textContent ?? '').trim());
  return one.matches(opens) || called.test(saying(one));
}

const triangle = /^[▾▼▽⏷⌄∨˅]$/u;
const called = /drop-?down|caret|chevron|arrow-?down|angle-?down/i;
/** Px between the two. */
const nearest = 6;
/** Px of an arrow alone. */
const widest = 48;
