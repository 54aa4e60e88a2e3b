import type { Box } from '../protocol.ts';
import { ancestorsOf } from '../read/tree.ts';

/** The part of the element's box that the parts of the page which scroll by themselves show now; null when they show none. */
export function inWindows(element: Element): Box | null {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  let { position } = getComputedStyle(element);
  for (const up of ancestorsOf(element)) {
    if (position === 'fixed' || up === document.body || up === document.documentElement) break;
    const style = getComputedStyle(up);
    // What is placed by a box further out hangs over those between.
    if (position === 'absolute' && style.position === 'static') continue;
    position = style.position;
    if (!/auto|scroll/.test(style.overflow)) continue;
    const window = up.getBoundingClientRect();
    [left, right] = [Math.max(left, window.left), Math.min(right, window.right)];
    [top, bottom] = [Math.max(top, window.top), Math.min(bottom, window.bottom)];
  }
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}
