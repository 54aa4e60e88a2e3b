import { StepFailure } from '../../base/errors.ts';
import { takenAway } from '../../page/find/taken-away.ts';
import type { Running } from '../running.ts';

/** Milliseconds to find the fields that were drawn anew; those that stay away went with what they belonged to. */
const patience = 1000;

/**
 * An answer that comes late draws a list or a form anew, without what was ticked and typed meanwhile. A person sees that
 * before they press anything, and does it again.
 */
export async function enterAgain(running: Running): Promise<void> {
  const { entered, sight, signal } = running;
  running.entered = [];
  if (entered.length === 0) return;
  const lost = new Set(
    await takenAway(
      entered.map(({ found }) => found),
      signal,
    ),
  );
  const end = Date.now() + patience;
  for (const { target, found, again } of entered) {
    if (!lost.has(found)) continue;
    const there = await sight.locate(target, Math.max(1, end - Date.now())).catch(noLonger);
    if (there) await again(there);
  }
}

function noLonger(failure: unknown): undefined {
  if (!(failure instanceof StepFailure) || !/^(?:not-found|ambiguous|restless)$/.test(failure.code)) throw failure;
}
