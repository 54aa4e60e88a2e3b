import type { Page } from 'playwright';
import { parseKeys } from '../../steps/key-names.ts';
import { isGone } from './failure.ts';
import type { OperateOptions } from './operand.ts';
import { untilSuggested } from './suggestions.ts';
import { untilGone } from './until-gone.ts';

/** Presses a key or a shortcut, one that exists, where the focus is. What it does is for the next step or screen to verify. */
export async function pressKeys(page: Page, keys: string, { signal }: OperateOptions): Promise<void> {
  const parsed = parseKeys(keys)!;
  signal?.throwIfAborted();
  try {
    await untilSuggested(page, parsed);
    await untilGone(page, parsed);
    await page.keyboard.press(parsed);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    // A shortcut may close its tab.
    if (!isGone(error) || !page.isClosed()) throw error;
  }
}
