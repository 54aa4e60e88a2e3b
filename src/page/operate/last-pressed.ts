import type { Frame, Page } from 'playwright';
import type { Operand } from './operand.ts';

/** What was pressed last in each tab, as its document numbers it. */
const last = new WeakMap<Page, { frame: Frame; id: number | undefined }>();

export function noteLastPressed({ page, frame, query }: Operand): void {
  last.set(page, { frame, id: query?.id });
}

/** Whether it is what was pressed last: then it may be about to go, and leave another of the same words. */
export function isLastPressed({ page, frame, id }: { page: Page; frame: Frame; id: number }): boolean {
  const before = last.get(page);
  return before?.frame === frame && before.id === id;
}
