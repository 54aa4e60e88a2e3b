import { StepFailure } from '../../base/errors.ts';
import type { Found } from '../../page/find/found.ts';
import { inventory } from '../../page/find/inventory.ts';
import { noticeLines } from '../../page/find/notice-lines.ts';
import { comesToRest } from '../../page/find/rest.ts';
import { isTakenBack } from '../../page/operate/index.ts';
import { called } from '../../page/operate/operand.ts';
import type { Running } from '../running.ts';

/** Milliseconds in which a page shows what has come of its answer, and for one look at the box. */
const showing = 100;
const look = 1_000;

/** A page may show a tick at once, and take it back when its server refuses what was sent for it. */
export async function untilBelieved(found: Found, on: boolean, running: Running): Promise<void> {
  const { sight, stage, signal } = running;
  if (!stage.replies.isChanging(found.page)) return;
  await sight.believed();
  await comesToRest(found.page, stage.traffic, { restless: showing, busy: showing, signal });
  if (await isTakenBack(found, on, { timeout: look, signal })) throw await takenBack(found, on);
}

async function takenBack(found: Found, on: boolean): Promise<StepFailure> {
  const { notices } = await inventory(found.page).catch(() => ({ notices: [] }));
  const it = called(found);
  const says = noticeLines(notices);
  const ja = on
    ? `${it.ja}にチェックを入れましたが、ページが外しました。`
    : `${it.ja}のチェックを外しましたが、ページが入れ直しました。`;
  const en = on
    ? `Ticked ${it.en}, but the page has taken it back.`
    : `Cleared ${it.en}, but the page has ticked it again.`;
  return new StepFailure('no-effect', { ja: [ja, ...says.ja].join('\n'), en: [en, ...says.en].join('\n') });
}
