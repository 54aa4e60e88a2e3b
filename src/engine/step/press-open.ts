import type { Found } from '../../page/find/found.ts';
import { type OpenPart, openPartBehind, wasFolded } from '../../page/operate/index.ts';
import { stepKindOf } from '../../steps/index.ts';
import type { Running } from '../running.ts';

/**
 * Presses what may be the head of a menu. One that is open already is shut by it, and who reads “A, then B” would leave it
 * open: it is pressed again when what the next step needs was shown by it, and was folded away.
 */
export async function pressOpen(
  head: Found,
  running: Running,
  press: () => Promise<void>,
  again: () => Promise<void>,
): Promise<void> {
  const part = await partForNext(head, running);
  const since = Date.now();
  await press();
  if (!part || !(await wasFolded(part))) return;
  // A list may be empty for as long as it is being fetched.
  await running.sight.fetched(since);
  if (await wasFolded(part)) await again();
}

async function partForNext(head: Found, { next, values }: Running): Promise<OpenPart | undefined> {
  if (!next || next.keys.when || values.absentIn(next.keys)) return undefined;
  const target = stepKindOf(next).target?.(next.keys as never, { words: (list) => values.words(list) });
  return target && openPartBehind(head, target.words);
}
