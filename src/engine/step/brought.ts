import { comesToRest, lastChanges } from '../../page/find/rest.ts';
import { dialogs } from '../../page/in-page/read/own-roles.ts';
import { settle } from '../../page/operate/effect.ts';
import { startBudget } from '../../page/operate/operand.ts';
import type { Running } from '../running.ts';

/** Milliseconds in which a press brings what it is to bring, as a dialog whose script is fetched first. */
const comesWithin = 2_000;

const above = [...dialogs, ':popover-open', '[role=menu]', '[role=listbox]'].join();

/** What the last press brings shows, as far as it comes soon: a key that is to shut it must find it there. */
export async function untilBrought({ pressed, stage, lookout }: Running): Promise<void> {
  const { page, traffic } = stage;
  const left = pressed ? pressed.at + comesWithin - Date.now() : 0;
  if (left <= 0) return;
  const before = await lastChanges(page);
  const hasCome = async (): Promise<boolean> => {
    const shown = await page
      .locator(`:is(${above}):visible`)
      .count()
      .catch(() => 0);
    if (shown) return true;
    return [...(await lastChanges(page))].some(([frame, at]) => at !== before.get(frame));
  };
  await lookout.guarded(async (signal) => {
    await settle(hasCome, Boolean, startBudget({ timeout: left, signal }));
    await comesToRest(page, traffic, { restless: 1_000, busy: 3_000, signal });
  });
}
