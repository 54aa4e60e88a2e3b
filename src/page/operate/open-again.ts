import type { Page } from 'playwright';
import { ask } from '../find/words-engine.ts';
import type { Operand, OperateOptions } from './operand.ts';

type Pressed = (options: OperateOptions) => Promise<void>;

/** What was pressed last, and how to press it once more; of what must not be done twice nothing is kept. */
const pressed = new WeakMap<Page, { operand: Operand; again: Pressed }>();

export function notePressed(operand: Operand, again: Pressed | undefined): void {
  if (again) pressed.set(operand.page, { operand, again });
  else pressed.delete(operand.page);
}

/** The head of a menu that was open already has shut it: pressed once more where what is sought was folded away by it. */
export async function openAgain(
  page: Page,
  words: string[],
  options: OperateOptions,
  isOver: () => boolean = () => false,
): Promise<void> {
  const last = pressed.get(page);
  if (!last) return;
  const folded = ask<boolean>(last.operand.frame, { kind: 'folded', words }, options);
  if ((await folded.catch(() => false)) && !isOver()) await last.again(options).catch(() => {});
}
