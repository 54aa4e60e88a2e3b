/**
 * Runs in the page. Playwright's own first waits for frames of a drawing, and a frame of another site far down the page draws none. Near its
 * edge a window scrolls by itself under a drag, and a frame does not know where that is.
 */
export function bringIntoView(element: Element): null {
  const { top, left, bottom, right } = element.getBoundingClientRect();
  const isIn = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  if (!isIn || parent !== window) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  return null;
}
