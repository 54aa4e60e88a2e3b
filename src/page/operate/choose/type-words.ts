import { insert } from '../fill/type-text.ts';
import type { Popup } from './popup.ts';

/** Types words into the field that has the focus. */
export async function typeWords({ operand, budget }: Popup, words: string): Promise<void> {
  const field = operand.page.locator(':focus').last();
  const last = words.slice(-1);
  for (let tries = 0; tries < 3; tries++) {
    await insert(field, words, operand, budget);
    // A field that completes what is typed may have put words of its own there before the last key.
    const value = await field.evaluateAll(([node]) => (node as HTMLInputElement | undefined)?.value ?? '');
    if (!value.endsWith(last) || value.startsWith(words)) return;
  }
}
