import type { Box } from '../box.ts';
import { ancestorsOf } from '../read/tree.ts';

/** The part of the element's box that the parts of the page which scroll by themselves show now; null when they show none. */
export function inWindows(element: Element): Box | null {
  let { left, top, right, bottom } = drawn(element);
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

/** A link in a line is as high as its text, also around a picture: what a reader sees of it is the picture. */
function drawn(element: Element): DOMRect {
  const rect = element.getBoundingClientRect();
  const [inside, ...more] = element.children;
  if (!inside || more.length || getComputedStyle(element).display !== 'inline') return rect;
  if (!inside.matches('img,svg,picture,canvas') || element.textContent?.trim()) return rect;
  const picture = inside.getBoundingClientRect();
  return picture.height > rect.height ? picture : rect;
}
