import { focused } from '../read/focused.ts';
import { contains } from '../read/tree.ts';

/** What has the focus and is no part of what opens the list: nothing that is typed there is meant for it. */
export function focusBeside(start: Element): Element | null {
  const active = focused();
  return active && !contains(start, active) ? active : null;
}

/** The focus is in a field for typing: the combo box's own, or a search field of its list; not in what had it before. */
export function takesTyping(before: Element | null): boolean {
  const input = focused() as HTMLInputElement | null;
  return input?.localName === 'input' && input !== before && !input.readOnly && /^(text|search|)$/.test(input.type);
}
