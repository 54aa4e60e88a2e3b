import type { Page } from 'playwright';

/** Remembers the page as it is, so that it can be brought back without loading it again. */
export async function keepAsIs(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as { kept: Node }).kept = document.body.cloneNode(true);
  });
}

/** Puts the page back as it was kept: style sheets stay, frames load again. */
export async function putBack(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const body = (window as unknown as { kept: Node }).kept.cloneNode(true) as HTMLElement;
    const frames = [...body.querySelectorAll('iframe')].map(
      (frame) => new Promise((loaded) => frame.addEventListener('load', loaded, { once: true })),
    );
    document.fonts.clear();
    document.body.replaceWith(body);
    scrollTo(0, 0);
    await Promise.all(frames);
  });
}
