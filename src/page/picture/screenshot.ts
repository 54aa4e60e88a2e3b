import type { CDPSession, Frame, Page } from 'playwright';
import { within } from '../../base/within.ts';

/** Ms that a tab gets to paint. */
export const paintLimit = 10_000;
const tallest = 12_000;

/** The tab does not paint: waiting for it again is of no use. */
export class NoPaint extends Error {}

/** What the tab shows now, as PNG. @throws NoPaint; also when the page leaves meanwhile */
export function takePicture(page: Page, session: CDPSession | undefined, scale: 1 | 2): Promise<Buffer> {
  return inTime(page, screenshot(page, session, scale));
}

async function screenshot(page: Page, session: CDPSession | undefined, scale: 1 | 2): Promise<Buffer> {
  if (!session) return page.screenshot({ caret: 'initial' });
  const clip = scale === 1 ? undefined : await clipOf(session, scale);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, clip });
  return Buffer.from(data, 'base64');
}

async function clipOf(session: CDPSession, scale: number) {
  const { cssVisualViewport: view } = await session.send('Page.getLayoutMetrics');
  return { x: view.pageX, y: view.pageY, width: view.clientWidth, height: view.clientHeight, scale };
}

/** The browser may never answer for a picture of a page that has left meanwhile. */
async function inTime(page: Page, work: Promise<Buffer>): Promise<Buffer> {
  let leave: (frame: Frame) => void = () => {};
  const left = new Promise<never>((_, reject) => {
    leave = (frame) => frame === page.mainFrame() && reject(new Error('the page left'));
    page.on('framenavigated', leave);
  });
  const picture = await within(Promise.race([work, left]), paintLimit).finally(() => page.off('framenavigated', leave));
  if (!picture) throw new NoPaint('the tab does not paint');
  return picture;
}

/** The window grows to the page's height, so that masks are measured in the very layout the picture shows. */
export async function withFullHeight<T>(page: Page, work: () => Promise<T>): Promise<T> {
  const height = await page.evaluate(() =>
    Math.max(document.documentElement.scrollHeight, document.body?.scrollHeight ?? 0),
  );
  const before = page.viewportSize();
  if (!before || height <= before.height) return work();
  await page.setViewportSize({ width: before.width, height: Math.min(height, tallest) });
  try {
    return await work();
  } finally {
    await page.setViewportSize(before);
  }
}
