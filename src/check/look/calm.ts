import type { Frame, Page } from 'playwright';
import { within } from '../../base/within.ts';
import type { Traffic } from '../../page/traffic.ts';

/** Ms without a change before a page counts as drawn, and the longest it is waited for. */
const still = 350;
const longest = 5_000;

/** Waits until the page rests: nothing on its way, fonts there, no change and no ending animation for a moment. */
export async function comeToRest(page: Page, traffic: Traffic): Promise<void> {
  const end = Date.now() + longest;
  do {
    const left = end - Date.now();
    await Promise.all(page.frames().map((frame) => rests(frame, Math.min(still, left), left)));
  } while (traffic.busy && Date.now() < end);
}

/** A frame that is gone, or does not answer, is not waited for. */
async function rests(frame: Frame, quiet: number, limit: number): Promise<void> {
  await within(
    frame.evaluate(watchChanges, { quiet, limit }).catch(() => {}),
    limit + 500,
  );
}

/** In the page and its open shadow roots: resolves when nothing was added, taken away or renamed, nor the page scrolled, for `quiet` ms; clocks do not count. */
async function watchChanges({ quiet, limit }: { quiet: number; limit: number }): Promise<void> {
  const end = performance.now() + limit;
  if (document.fonts.status === 'loading') {
    await Promise.race([document.fonts.ready, new Promise((resolve) => setTimeout(resolve, limit))]);
  }
  const roots = new Set<Document | ShadowRoot>();
  const moving = () =>
    [...roots]
      .flatMap((root) => root.getAnimations())
      .some((animation) => {
        const timing = animation.effect?.getComputedTiming();
        return animation.playState === 'running' && timing?.endTime !== Number.POSITIVE_INFINITY;
      });
  await new Promise<void>((resolve) => {
    let last = performance.now();
    const observer = new MutationObserver((list) => {
      // A clock puts texts in place of texts.
      const drawn = list.some((one) => [...one.addedNodes, ...one.removedNodes].some(({ nodeType }) => nodeType === 1));
      if (drawn) last = performance.now();
    });
    const watch = (root: Document | ShadowRoot) => {
      if (!roots.has(root)) {
        observer.observe(root, { subtree: true, childList: true });
        roots.add(root);
        last = performance.now();
      }
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) watch(shadowRoot);
    };
    const scrolled = () => {
      last = performance.now();
    };
    // Of the page itself: what scrolls within it may do so for ever.
    addEventListener('scroll', scrolled);
    const look = () => {
      watch(document);
      const now = performance.now();
      if ((now - last >= quiet && !moving()) || now >= end) {
        observer.disconnect();
        removeEventListener('scroll', scrolled);
        resolve();
      } else setTimeout(look, Math.min(60, quiet));
    };
    look();
  });
}
