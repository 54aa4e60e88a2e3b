import type { Frame, Page } from 'playwright';
import type { ElementQuery } from '../in-page/protocol.ts';
import { type AskOptions, ask } from '../words-engine.ts';

type Pressed = (options: AskOptions) => Promise<void>;

interface Pressable {
  page: Page;
  frame: Frame;
  /** What it was found by. */
  query?: ElementQuery;
}

/** What was pressed last in each tab, and how to press it once more; nothing of that where it must not be done twice. */
const pressed = new WeakMap<Page, { operand: Pressable; again?: Pressed; at: number }>();

export function notePressed(operand: Pressable, again: Pressed | undefined): void {
  pressed.set(operand.page, { operand, again, at: Date.now() });
}

/** Milliseconds since anything was pressed in the tab. */
export function pressedFor(page: Page): number {
  return Date.now() - pressedAt(page);
}

/** When anything was pressed in the tab last (ms since the epoch). */
export function pressedAt(page: Page): number {
  return pressed.get(page)?.at ?? 0;
}

/** Whether it is what was pressed last: then it may be about to go, and leave another of the same words. */
export function isLastPressed({ page, frame, id }: { page: Page; frame: Frame; id: number }): boolean {
  const last = pressed.get(page)?.operand;
  return last?.frame === frame && last.query?.id === id;
}

/** The head of a menu that was open already has shut it: pressed once more where what is sought was folded away by it. */
export async function openAgain(
  page: Page,
  words: string[],
  options: AskOptions,
  isOver: () => boolean = () => false,
): Promise<void> {
  const last = pressed.get(page);
  if (!last?.again) return;
  const folded = ask<boolean>(last.operand.frame, { kind: 'folded', words }, options);
  if ((await folded.catch(() => false)) && !isOver()) await last.again(options).catch(() => {});
}
