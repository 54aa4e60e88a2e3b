import { ancestorsOf, contains, descendantsOf } from './tree.ts';

/** How far out (levels of markup) the button may stand that something lies over. */
const farthest = 4;

/** The one button that takes what is pressed on something that lets the mouse through: it lies over it, and not in it. */
export function buttonUnder(over: Element): Element | null {
  if (getComputedStyle(over).pointerEvents !== 'none') return null;
  const box = over.getBoundingClientRect();
  for (const around of ancestorsOf(over, farthest)) {
    const found = descendantsOf(around).filter(
      (one) => one.matches(buttons) && !contains(one, over) && takes(one, box),
    );
    if (found.length) return found.length === 1 ? found[0]! : null;
  }
  return null;
}

const buttons = 'button,a[href],[role=button]';

function takes(one: Element, { left, right, top, bottom }: DOMRect): boolean {
  const box = one.getBoundingClientRect();
  const holds = box.left <= left + 1 && right <= box.right + 1 && box.top <= top + 1 && bottom <= box.bottom + 1;
  return holds && getComputedStyle(one).pointerEvents !== 'none' && one.checkVisibility();
}
