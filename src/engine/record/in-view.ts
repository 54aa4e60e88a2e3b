import type { Found } from '../../page/find/found.ts';

/** How long (ms) a picture waits for its subject: to scroll there, and until what lies over it for a moment, such as a message, is gone. */
const sightLimit = 5_000;

/** Where it was when it was found: its middle in the window. */
export function isInView({ page, box }: Found): boolean {
  const window = page.viewportSize();
  if (!window) return true;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return x >= 0 && y >= 0 && x <= window.width && y <= window.height;
}

/** What is cut by the edge of the window is scrolled to before it is acted on. */
export function isWhollyInView({ page, box }: Found): boolean {
  const window = page.viewportSize();
  if (!window) return true;
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= window.width && box.y + box.height <= window.height;
}

/** What cannot be scrolled to is pictured as it is. */
export async function bringIntoView({ locator }: Found): Promise<void> {
  await locator.scrollIntoViewIfNeeded({ timeout: sightLimit }).catch(() => {});
}

/** Whether a bar that stays where it is, such as the buttons of a dialog, lies over it, though it is in the window. */
export function isUnderBar({ locator }: Found): Promise<boolean> {
  return locator.evaluate(liesUnderBar, undefined, { timeout: sightLimit }).catch(() => false);
}

/** Scrolls it out from under what lies over its place. */
export async function scrollFree({ locator }: Found): Promise<void> {
  const toMiddle = (element: Element) => element.scrollIntoView({ block: 'center', behavior: 'instant' });
  await locator.evaluate(toMiddle, undefined, { timeout: sightLimit }).catch(() => {});
}

/** In the page: what lies over its middle does not scroll with it. */
function liesUnderBar(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  const top = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x + width / 2, y + height / 2);
  if (!top || element.contains(top) || top.contains(element)) return false;
  const scrolls = (box: Element) =>
    box.scrollHeight > box.clientHeight + 1 &&
    (box === document.scrollingElement || /auto|scroll/.test(getComputedStyle(box).overflowY));
  let scroller = element.parentElement;
  while (scroller && !scrolls(scroller)) scroller = scroller.parentElement;
  if (!scroller?.contains(top)) return scroller !== null;
  for (let at: Element | null = top; at && at !== scroller; at = at.parentElement)
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return true;
  return false;
}

/** What a manual points at must be seen. What stays covered was worth its picture all the same: false. */
export function untilUncovered({ locator }: Found): Promise<boolean> {
  return locator.evaluate(untilSeen, sightLimit, { timeout: sightLimit }).catch(() => false);
}

/** Whether something lies over it now: a dialog in front also keeps it from being found. */
export async function isCovered({ locator }: Found): Promise<boolean> {
  const [element] = await locator.elementHandles();
  return !(await element?.evaluate(untilSeen, 0).catch(() => true));
}

/** In the page: over when nothing lies over the middle of the element. */
async function untilSeen(element: Element, limit: number): Promise<boolean> {
  const end = performance.now() + limit;
  const isSeen = () => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const root = element.getRootNode() as Document | ShadowRoot;
    const top = root.elementFromPoint(x + width / 2, y + height / 2);
    // Outside of the window nothing can be asked.
    return !top || element.contains(top) || top.contains(element);
  };
  while (!isSeen()) {
    if (performance.now() >= end) return false;
    await new Promise(requestAnimationFrame);
  }
  return true;
}
