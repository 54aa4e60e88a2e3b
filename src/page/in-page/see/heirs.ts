import { isField } from '../read/typed.ts';

// Pages that draw themselves anew at every key put another field in the place of the one typed into, and the focus in it.

const heirs = new WeakMap<Element, Element>();
let holder: Element | undefined;

addEventListener(
  'focusin',
  (event) => {
    const field = event.composedPath()[0] as Element;
    if (holder && !holder.isConnected && isSame(holder, field)) heirs.set(holder, field);
    holder = field;
  },
  true,
);

/** The field that stands for one that has been taken out while it had the focus; null when there is none. */
export function heirOf(field: Element): Element | null {
  let heir = heirs.get(field) ?? null;
  while (heir && !heir.isConnected) heir = heirs.get(heir) ?? null;
  return heir;
}

/** The next field of a form that goes on by itself is another: it does not hold what was typed. */
function isSame(one: Element, other: Element): boolean {
  return isField(one) && isField(other) && one.type === other.type && one.value === other.value;
}
