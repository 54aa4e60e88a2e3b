import type { Page } from 'playwright';

/** Escape is meant for what stays: a menu on its way out, as after a press on its entry, would take it. */
export async function untilGone(page: Page, key: string): Promise<void> {
  if (key !== 'Escape') return;
  await Promise.all(page.frames().map((frame) => frame.evaluate(restsAbove).catch(() => {})));
}

/** Runs in the page: resolves when no menu, list or dialog is moving. */
async function restsAbove(): Promise<void> {
  const above = '[role=menu],[role=listbox],[role=dialog],[role=alertdialog],[popover],dialog';
  const moving = document.getAnimations().filter(({ effect, playState }) => {
    const { target } = effect as KeyframeEffect;
    return playState === 'running' && effect?.getComputedTiming().endTime !== Infinity && target?.matches(above);
  });
  if (moving.length === 0) return;
  const most = new Promise((done) => setTimeout(done, 1_000));
  await Promise.race([Promise.allSettled(moving.map(({ finished }) => finished)), most]);
  // What a page does at the end of a movement is drawn in the frame after it.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}
