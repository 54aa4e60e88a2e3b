import type { JSHandle } from 'playwright';
import type { Budget, Operand } from '../operand.ts';

/** The focus is in a field for typing: the combo box's own, or a search field of its list; not in `other`. */
export async function takesTyping({ frame }: Operand, other?: JSHandle): Promise<boolean> {
  return frame.evaluate((known) => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const input = active as HTMLInputElement | null;
    return input?.localName === 'input' && input !== known && !input.readOnly && /^(text|search|)$/.test(input.type);
  }, other);
}

/** What has the focus now and is no part of what opens the list: nothing that is typed there is meant for it. */
export function focusElsewhere({ locator }: Operand, budget: Budget): Promise<JSHandle> {
  return locator.evaluateHandle(
    (opener) => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      let at: Node | null = active;
      while (at && at !== opener) at = at.parentNode ?? (at as ShadowRoot).host ?? null;
      return at ? null : active;
    },
    undefined,
    budget(),
  );
}
