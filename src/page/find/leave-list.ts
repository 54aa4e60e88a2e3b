import type { Page } from 'playwright';
import type { Target } from '../../steps/target.ts';
import { seek, wholeness } from '../in-page/read/compare.ts';
import { inventory } from './inventory.ts';

/**
 * A field with the focus may show its suggestions over a veil that catches whatever is pressed next. Where that lies over
 * what is sought, the field is left, as by a press beside it.
 */
export async function leaveList(page: Page, { words }: Target): Promise<void> {
  const suggesting = page.frames().map(async (frame) => ((await frame.evaluate(suggests, false)) ? [frame] : []));
  const frames = await Promise.all(suggesting.map((asked) => asked.catch(() => [])));
  if (!frames.flat().length) return;
  const sought = seek(words);
  const { texts } = await inventory(page);
  const behind = texts.some(({ text, excuse }) => excuse === 'behind-dialog' && wholeness(text, sought));
  if (behind) await Promise.all(frames.flat().map((frame) => frame.evaluate(suggests, true)));
}

/** Runs in the page: whether the field with the focus says that its list is open. `leave`: it loses the focus then. */
function suggests(leave: boolean): boolean {
  let field = document.activeElement;
  while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
  if (!field?.matches('input,textarea')) return false;
  const open = [field, field.closest('[role=combobox]')].some((one) => one?.getAttribute('aria-expanded') === 'true');
  if (open && leave) (field as HTMLElement).blur();
  return open;
}
