import { fold } from '../read/compare.ts';

/** What a reader presses, or types into, of a list that a script draws. */
const operable = 'input:not([type=hidden]),button,[tabindex],[role=combobox],[role=button],[role=listbox]';

/**
 * What a script has drawn for a hidden select: its own list right behind it, else right before it. A remark that stands
 * there as well neither takes a press nor says what is chosen.
 */
export function drawnFor(select: HTMLSelectElement, isSeen: (part: Element) => boolean): Element | null {
  const [next, before] = [select.nextElementSibling, select.previousElementSibling].map((part) =>
    part?.matches('div,span,button') && isSeen(part) ? part : null,
  );
  const whole = select.closest('[role=combobox][aria-expanded]');
  // What shows the choice, right behind it, may say that it is a list itself: the box around both is what opens.
  if (whole && next && isSeen(whole)) return whole;
  if (next && (isOperable(next) || saysChoice(next, select))) return next;
  if (before && isOperable(before) && before.querySelectorAll('input,select,textarea').length < 2) return before;
  return next && (next.querySelector('a') || getComputedStyle(next).cursor === 'pointer') ? next : null;
}

function isOperable(part: Element): boolean {
  return part.matches(operable) || part.querySelector(operable) !== null;
}

function saysChoice(part: Element, select: HTMLSelectElement): boolean {
  const text = fold(part.textContent ?? '');
  return [...select.selectedOptions].some(({ label }) => fold(label) === text);
}
