import type { Box } from '../box.ts';
import { ancestorsOf } from '../read/tree.ts';
import { hasGround } from './ground.ts';

/**
 * The part of the element's box that the parts of the page which scroll by themselves show now; null when they show none.
 * @param read  It is only read: a paragraph ends with its words for a reader, not with its column.
 */
export function inWindows(element: Element, read = false): Box | null {
  let { left, top, right, bottom } = (read && drawnWords(element)) || drawn(element);
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

/** CSS px between words and the frame around them: one that is as narrow as they are lies on their first and last letter. */
const air = { x: 4, y: 1 };

/** What the words take up, with some air; null where the element has a ground or a border of its own. */
function drawnWords(element: Element): DOMRect | null {
  const style = getComputedStyle(element);
  if (hasGround(style) || style.backgroundImage !== 'none' || Number.parseFloat(style.borderBottomWidth) > 0)
    return null;
  const range = document.createRange();
  range.selectNodeContents(element);
  const rect = range.getBoundingClientRect();
  if (rect.width === 0 || rect.width > element.getBoundingClientRect().width + 1) return null;
  return new DOMRect(rect.x - air.x, rect.y - air.y, rect.width + 2 * air.x, rect.height + 2 * air.y);
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
