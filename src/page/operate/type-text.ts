import type { Locator } from 'playwright';
import type { Budget, Operand } from './operand.ts';

/** One way to bring a text into a field; each replaces what the field holds. */
export type Typing = (field: Locator, text: string, operand: Operand, budget: Budget) => Promise<void>;

/** Characters a Japanese or American keyboard sends as key presses; others come from an input method. */
const onKeyboard = /^[\x20-\x7e]$/;

/**
 * The text at once and its last character by key: as fast as a paste, and old pages that listen to keys only
 * (`onkeyup`) still notice.
 */
export const insert: Typing = async (field, text, operand, budget) => {
  const last = text.at(-1) ?? '';
  const byKey = onKeyboard.test(last);
  const rest = byKey ? text.slice(0, -1) : text;
  // A field that is emptied first may put a zero there at once.
  if (rest === '' && (await field.isEditable(budget()))) await field.selectText(budget());
  else await field.fill(rest, budget());
  if (byKey) await operand.page.keyboard.press(last === ' ' ? 'Space' : last);
};

/** The browser's own fields take a whole value and nothing else. */
export const setWhole: Typing = async (field, text, _operand, budget) => {
  await field.fill(text, budget());
};

/** Key by key, for fields that build their value from keys. */
export const typeKeys: Typing = async (field, text, operand, budget) => {
  await field.focus(budget());
  await emptyByKeys(operand);
  await operand.page.keyboard.type(text);
};

/** As a paste, for fields that read the clipboard's data. The clipboard itself is not touched: it outlives the run. */
export const paste: Typing = async (field, text, operand, budget) => {
  await field.focus(budget());
  await emptyByKeys(operand);
  await field.evaluate(
    (element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
      );
    },
    text,
    budget(),
  );
};

async function emptyByKeys({ page }: Operand): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
}
