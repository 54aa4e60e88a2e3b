import type { ElementHandle, Locator } from 'playwright';
import { StepFailure } from '../../../base/errors.ts';
import { settle } from '../effect.ts';
import { type Budget, called, type Operand } from '../operand.ts';
import { reading, readingOf } from '../reading.ts';
import { typeGuarded } from './guard.ts';
import type { Typed } from './not-filled.ts';

/**
 * Fills a text that becomes a field when it is pressed, and turns back into a text with Enter or on leaving it.
 * Returns what is there afterwards: the text of the place, or of the field where it stays open.
 */
export async function fillInPlace(operand: Operand, typed: Typed, budget: Budget): Promise<string> {
  const first = await writeInPlace(operand, typed, budget);
  // The page may have drawn the place anew while its field was open: a person sees it, and writes once more.
  return first.lost ? (await writeInPlace(operand, typed, budget)).there : first.there;
}

interface Written {
  there: string;
  /** Neither the place nor its field is in the page any more, nor is there what was written. */
  lost: boolean;
}

async function writeInPlace(operand: Operand, typed: Typed, budget: Budget): Promise<Written> {
  const place = await operand.locator.elementHandle(budget());
  const editor = await openEditor(operand, place, budget);
  const spot = await readingOf(editor, 'middle');
  const isGone = async () => (await shown(editor)) === undefined && (await shown(place)) === undefined;
  try {
    await write(editor, operand, typed, budget);
  } catch (error) {
    if (await isGone()) return { there: '', lost: true };
    throw error;
  }
  // Some grids draw the whole row anew: what was written is in the cell that stands there now, maybe a little later.
  const now = () => reading(operand.frame.locator(':root'), 'cellAt', budget, spot);
  const anew = async () => ((await operand.locator.count()) ? operand.locator.innerText(budget()) : '');
  const look = async (): Promise<string> =>
    ((await shown(editor)) ?? (await shown(place)) ?? ((await now()) || (await anew()))).trim();
  const isThere = (text: string): boolean => text.includes(typed.text.trim());
  let gone = false;
  const lookOrGone = async (): Promise<string> => {
    gone = await isGone();
    return look();
  };
  const first = await settle(lookOrGone, (text) => gone || isThere(text), budget, 3_000);
  const { last } = gone ? await settle(look, isThere, budget, 800) : first;
  return { there: last, lost: gone && !isThere(last) };
}

async function write(editor: Editor, operand: Operand, { text, bounds }: Typed, budget: Budget): Promise<void> {
  const { keyboard } = operand.page;
  if (bounds) await typeGuarded(focusedIn(operand), text, bounds, budget);
  else {
    await editor.selectText(budget());
    await (text === '' ? keyboard.press('Delete') : keyboard.insertText(text));
  }
  await leave(editor, operand, budget);
}

/** Enter where it is no new line; editors that do not know it close when the focus goes on. */
async function leave(editor: ElementHandle, { page }: Operand, budget: Budget): Promise<void> {
  const { type, kind } = await readingOf(editor, 'field');
  if (type !== '' && kind === 'text') {
    await page.keyboard.press('Enter');
    const closed = await settle(
      () => readingOf(editor, 'focused'),
      (focused) => !focused,
      budget,
      200,
    );
    if (closed.good) return;
  }
  await page.keyboard.press('Tab');
}

type Editor = ElementHandle<HTMLElement | SVGElement>;

/** A single press opens most editors, a second one those whose place was drawn anew meanwhile, a double one the rest. */
async function openEditor(operand: Operand, place: ElementHandle, budget: Budget): Promise<Editor> {
  const press = async (clickCount: number): Promise<Editor | undefined> => {
    await operand.locator.click({ ...budget(), clickCount });
    // A handle, for the focus moves on when the value is committed.
    const { last } = await settle(
      () => focusedIn(operand).elementHandles(),
      (editors) => editors.length > 0,
      budget,
      500,
    );
    return last[0] as Editor | undefined;
  };
  const isAnew = async () => (await shown(place)) === undefined;
  const editor = (await press(1)) ?? ((await isAnew()) ? await press(1) : undefined) ?? (await press(2));
  if (editor) return editor;
  const it = called(operand);
  throw new StepFailure('not-a-field', {
    ja: `${it.ja}は入力欄ではありません。`,
    en: `${it.en} is not a field that takes text.`,
  });
}

function focusedIn({ frame }: Operand): Locator {
  return frame.locator(':focus:is(input,textarea,[contenteditable]:not([contenteditable=false]))').last();
}

/** The text of an element that is still in the page. */
async function shown(element: ElementHandle): Promise<string | undefined> {
  return (await readingOf(element, 'textThere')) ?? undefined;
}
