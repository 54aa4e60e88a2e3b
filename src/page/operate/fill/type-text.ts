import type { Locator } from 'playwright';
import type { Budget, Operand } from '../operand.ts';
import { isReached, pin, typeGuarded, typeIntoBoxes } from './guard.ts';
import type { Bound } from './guard-protocol.ts';

/** One way to bring a text into a field; each replaces what the field holds. */
export type Typing = (field: Locator, text: string, operand: Operand, budget: Budget) => Promise<void>;

/** Characters a Japanese or American keyboard sends as key presses; others come from an input method. */
const onKeyboard = /^[\x20-\x7e]$/;

/**
 * The text at once and its last character by key: as fast as a paste, and old pages that listen to keys only
 * (`onkeyup`) still notice. An input method lets them hear its keys too.
 */
export const insert: Typing = async (field, text, operand, budget) => {
  const last = text.at(-1) ?? '';
  const byKey = onKeyboard.test(last);
  const rest = byKey ? text.slice(0, -1) : text;
  // A field that is emptied first may put a zero there at once.
  if (rest === '' && (await field.isEditable(budget()))) await field.selectText(budget());
  else await fillWhileSeen(field, rest, budget);
  if (byKey) await operand.page.keyboard.press(last === ' ' ? 'Space' : last);
  else if (last) await operand.frame.evaluate(letKeyBeHeard);
};

/** Milliseconds to become writable in, before what the words lead to by then is asked for; what is out of sight is not waited for. */
const moment = 2_000;

async function fillWhileSeen(field: Locator, text: string, budget: Budget): Promise<void> {
  for (;;) {
    try {
      return await field.fill(text, budget(moment));
    } catch (error) {
      const { name, message } = error as Error;
      if (name !== 'TimeoutError' || /element is not visible/.test(message) || budget().timeout <= 1) throw error;
    }
  }
}

/** Runs in the page: whoever listens to keys in the field that has the focus, which may be another one by now, hears one go up. */
function letKeyBeHeard(): void {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  active?.dispatchEvent(new KeyboardEvent('keyup', { key: 'Unidentified', bubbles: true, composed: true }));
}

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

/** Key by key, after a press that makes the field writable. */
export const pressAndType: Typing = async (field, text, operand, budget) => {
  await field.click(budget());
  if (await field.isEditable(budget())) await typeKeys(field, text, operand, budget);
};

/** In place of all that an editor of code has drawn; its field holds only what is being typed. */
export const retype: Typing = async (field, text, { page }, budget) => {
  await field.focus(budget());
  await page.keyboard.press('ControlOrMeta+a');
  await (text === '' ? page.keyboard.press('Delete') : page.keyboard.insertText(text));
};

/** One key into each of the boxes of one value, where the page is slower to go on to the next than the keys come. */
export const eachBox =
  (whole: Locator): Typing =>
  async (_field, text, _operand, budget) => {
    const boxes = whole.locator('input:visible');
    const keys = [...text];
    if ((await boxes.count()) !== keys.length) return;
    // The page may move the focus away in the middle of it, and what was meant for one box is lost on another.
    for (let round = 0; round < 3; round++)
      for (const [at, key] of keys.entries()) {
        const box = boxes.nth(at);
        if ((await box.inputValue(budget())) !== key) await box.fill(key, budget());
      }
  };

/** Into the parts of a day or time: each starts anew when it is reached, and the first of them alone could be emptied. */
export const typeParts: Typing = async (field, text, operand, budget) => {
  await field.blur(budget());
  await field.focus(budget());
  await operand.page.keyboard.type(text);
};

/** As a paste, for fields that take nothing else. The clipboard itself is not touched: it outlives the run. */
export const paste: Typing = async (field, text, operand, budget) => {
  await field.focus(budget());
  await emptyByKeys(operand);
  await field.evaluate(pasteInto, text, budget());
};

/** Runs in the page: what the browser does at a paste, event by event. */
function pasteInto(element: Element, text: string): void {
  const data = (): DataTransfer => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', text);
    return transfer;
  };
  const shared = { bubbles: true, composed: true };
  const told = new ClipboardEvent('paste', { ...shared, clipboardData: data(), cancelable: true });
  if (!element.dispatchEvent(told)) return;
  const input = { ...shared, inputType: 'insertFromPaste', data: text, dataTransfer: data() };
  if (!element.dispatchEvent(new InputEvent('beforeinput', { ...input, cancelable: true }))) return;
  const field = element as HTMLInputElement;
  if (typeof field.setRangeText !== 'function' || field.readOnly) return;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? field.value.length, 'end');
  element.dispatchEvent(new InputEvent('input', input));
}

async function emptyByKeys({ page }: Operand): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
}

/** Into this very element and only while it may be; see `guard-in-page.ts`. */
export const guarded =
  (bounds: Bound[]): Typing =>
  (field, text, _operand, budget) =>
    typeGuarded(field, text, bounds, budget);

/** Into the boxes of one value, in the same way. */
export const guardedBoxes =
  (whole: Locator, bounds: Bound[]): Typing =>
  async (field, text, _operand, budget) => {
    await field.focus(budget());
    await typeIntoBoxes(whole, text, bounds, budget);
  };

/** Key by key, each after a look at where it would go: a page that moves the focus away gets one key at most. */
export const guardedKeys =
  (whole: Locator, bounds: Bound[]): Typing =>
  async (field, text, operand, budget) => {
    for (const place of [field, whole]) await pin(place, bounds, budget);
    await field.focus(budget());
    await emptyByKeys(operand);
    for (const char of text) {
      if (!(await isReached(whole, bounds, budget))) return;
      await operand.page.keyboard.type(char);
    }
  };
