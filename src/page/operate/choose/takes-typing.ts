import type { Operand } from '../operand.ts';

/** The focus is in a field for typing: the combo box's own, or a search field of its list. */
export async function takesTyping({ frame }: Operand): Promise<boolean> {
  return frame.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const input = active as HTMLInputElement | null;
    return input?.localName === 'input' && !input.readOnly && /^(text|search|)$/.test(input.type);
  });
}
