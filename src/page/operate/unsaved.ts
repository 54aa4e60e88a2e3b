import type { Page } from 'playwright';
import { ask } from '../words-engine.ts';
import { settle } from './effect.ts';
import { startBudget } from './operand.ts';

/** Milliseconds in which a page saves by itself what was entered. */
const savesWithin = 3_000;

/** What waits for a press on "Save", or asks in any case. */
const kept = new WeakSet<Page>();

/** Resolves when the page would let itself be left without asking: as long as it would, it has something to save. */
export async function savesItself(page: Page): Promise<void> {
  if (kept.has(page)) return;
  const { good } = await settle(
    () => asks(page),
    (would) => !would,
    startBudget({ timeout: savesWithin }),
    savesWithin,
  );
  if (!good) kept.add(page);
}

async function asks(page: Page): Promise<boolean> {
  const told = page
    .frames()
    .map((frame) => ask<boolean>(frame, { kind: 'unsaved' }, { timeout: 500 }).catch(() => false));
  return (await Promise.all(told)).includes(true);
}
