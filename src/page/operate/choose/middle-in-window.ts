/** Runs in the page: the middle of what lies in the window, from the element's corner; a list may reach below it. */
export function middleInWindow(part: Element): { x: number; y: number } {
  const { left, top, right, bottom } = part.getBoundingClientRect();
  const middle = (from: number, to: number, end: number) => (Math.max(from, 0) + Math.min(to, end)) / 2 - from;
  return { x: middle(left, right, innerWidth), y: middle(top, bottom, innerHeight) };
}
