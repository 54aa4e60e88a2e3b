import type { Frame, Page } from 'playwright';
import type { Scope } from '../../steps/target.ts';
import type { Excuse, InventoryReport, Thing } from '../in-page/reports.ts';
import { ask, registerWords } from '../words-engine.ts';
import { usableFrames } from './frame-looks.ts';

/** Something usable on the screen, without its value. `frame` is the title or address of the frame it is in, unless the page itself. */
export interface InventoryItem extends Thing {
  frame?: string;
}

export interface Inventory {
  things: InventoryItem[];
  /** Texts that are in the page but are no controls, with the reason; `pressable`: it looks as if it could be pressed all the same. */
  texts: { text: string; excuse: Excuse | 'hidden-frame'; pressable?: true; frame?: string }[];
  /** What the screen tells by itself: errors, warnings, confirmations. */
  notices: string[];
}

/** What is usable on the screen now, in the order of the page, frame after frame. @throws when the page does not answer. */
export async function inventory(page: Page, place?: Scope): Promise<Inventory> {
  await registerWords();
  const all: Inventory = { things: [], texts: [], notices: [] };
  await list(page.mainFrame(), undefined, true, all, place);
  return all;
}

/** Milliseconds a frame gets to answer; a page that is busy is not empty. */
const patience = { page: 5000, frame: 1000 };

async function list(
  frame: Frame,
  name: string | undefined,
  usable: boolean,
  all: Inventory,
  place?: Scope,
): Promise<void> {
  const timeout = frame.parentFrame() ? patience.frame : patience.page;
  const asked = ask<InventoryReport>(frame, { kind: 'inventory', place }, { timeout });
  const report = frame.parentFrame() ? await asked.catch(() => null) : await asked;
  if (!report) return;
  const mark = name ? { frame: name } : {};
  if (usable) {
    for (const thing of report.things) all.things.push({ ...thing, ...mark });
    for (const text of report.texts) all.texts.push({ ...text, ...mark });
    all.notices.push(...report.notices);
  } else for (const thing of report.things) all.texts.push({ text: thing.name, excuse: 'hidden-frame', ...mark });
  const shown = usable ? await usableFrames(frame, report.frames) : [];
  for (const child of frame.childFrames()) {
    const spot = shown.find((one) => one.frame === child)?.spot;
    await list(child, spot?.words[0] || child.name() || child.url(), spot !== undefined, all, place);
  }
}
