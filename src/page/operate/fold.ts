import type { JSHandle } from 'playwright';
import { isGone } from './failure.ts';
import type { Operand } from './operand.ts';

/** Milliseconds in which a part that is being shut has begun to shrink, is shut, and stays so. */
const moments = { begin: 150, shut: 2_000, stay: 300 };

/** In the page: how high the part is now. Null when the head is gone itself. */
interface Part {
  height: () => number | null;
}

/** The part right behind what is to be pressed, which is open and shows what is wanted next. */
export type OpenPart = JSHandle<Part | null>;

/** What a press on the head of a menu would fold away, though one of the words is in it. */
export async function openPartBehind({ locator }: Operand, words: string[]): Promise<OpenPart | undefined> {
  const part = await locator.evaluateHandle(partBehind, words, { timeout: 1_000 }).catch(() => undefined);
  const isOpen = await part?.evaluate((part) => part !== null).catch(() => false);
  return isOpen ? part : undefined;
}

/** Whether what has just been pressed has folded the part away. */
export async function wasFolded(part: OpenPart): Promise<boolean> {
  return part.evaluate(staysShut, moments).catch((error: unknown) => {
    // The page has left: there is nothing to open again.
    if (isGone(error)) return false;
    throw error;
  });
}

function partBehind(head: Element, words: string[]): Part | null {
  const plain = (text: string | null) => text?.normalize('NFKC').replace(/\s+/g, '').toLowerCase() ?? '';
  const wanted = words.map(plain);
  // What is wanted next is in the part: a neighbour that is it folds with nothing.
  const isMeant = (part: Element) =>
    part.childElementCount > 0 && wanted.some((word) => plain(part.textContent).includes(word));
  const heightOf = (part: Element) =>
    part.checkVisibility({ visibilityProperty: true }) ? part.getBoundingClientRect().height : 0;
  const height = () => {
    if (!head.isConnected) return null;
    let at: Element | null = head;
    for (let level = 0; level < 4 && at && at !== document.body; level++, at = at.parentElement) {
      const part = at.nextElementSibling;
      if (part && isMeant(part)) return heightOf(part);
    }
    return 0;
  };
  const sends = head instanceof HTMLButtonElement && head.form !== null && head.type === 'submit';
  return sends || (height() ?? 0) < 2 ? null : { height };
}

async function staysShut(part: Part | null, { begin, shut, stay }: typeof moments): Promise<boolean> {
  const full = part?.height() ?? 0;
  const comes = async (limit: number, done: (height: number) => boolean) => {
    const end = performance.now() + limit;
    for (;;) {
      const height = part?.height() ?? full;
      if (done(height)) return true;
      if (performance.now() >= end) return false;
      await new Promise(requestAnimationFrame);
    }
  };
  if (!(await comes(begin, (height) => height < full - 2 || height < 2))) return false;
  if (!(await comes(shut, (height) => height < 2))) return false;
  return !(await comes(stay, (height) => height >= 2));
}
