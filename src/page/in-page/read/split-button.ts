/** What the markup of a button says when a menu or list opens from it. */
export const opens =
  '[aria-haspopup]:not([aria-haspopup=false]),[aria-expanded],.dropdown-toggle,[data-toggle=dropdown],[data-bs-toggle=dropdown]';

/** The arrow right behind a button that does one thing itself: what else it can do opens from there. */
export function arrowBehind(button: Element): Element | null {
  const next = button.nextElementSibling;
  if (!button.matches(plain) || button.matches(opens) || !next?.matches('button,[role=button]')) return null;
  const said = (next.textContent ?? '').trim();
  if (/[\p{L}\p{N}]/u.test(said) || !(next.matches(opens) || triangle.test(said))) return null;
  const [first, second] = [button.getBoundingClientRect(), next.getBoundingClientRect()];
  const isInLine = second.top < first.bottom && first.top < second.bottom;
  return isInLine && Math.abs(second.left - first.right) <= nearest ? next : null;
}

const plain = 'button,[role=button]';
const triangle = /^[▾▼▽⏷⌄∨˅]$/u;
/** Px between the two. */
const nearest = 6;
