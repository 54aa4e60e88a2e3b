import { contentBox } from '../../in-page/scope/content-box.ts';
import type { Hit, Rect } from '../mask-protocol.ts';
import type { Run } from './texts.ts';
import { uncoveredPart } from './uncovered.ts';

/** Where those characters of the run show. */
export function placesOf(run: Run | undefined, [, start, end]: Hit): Rect[] {
  if (!run) return [];
  if (run.field) return boxOf(run.field);
  const places = run.segments.flatMap(({ node, from }) => {
    const first = Math.max(start - from, 0);
    const last = Math.min(end - from, node.length);
    if (first >= last) return [];
    const range = document.createRange();
    range.setStart(node, first);
    range.setEnd(node, last);
    return node.parentElement ? uncoveredPart(node.parentElement, [...range.getClientRects()].map(rectOf)) : [];
  });
  return places.filter(hasArea);
}

/** Where the element shows. */
export function boxOf(element: Element): Rect[] {
  if (!element.checkVisibility({ visibilityProperty: true })) return [];
  return uncoveredPart(element, [rectOf(element.getBoundingClientRect())]).filter(hasArea);
}

/** What is left of a frame's rectangles within its element and under nothing opaque, in this viewport. */
export function shownBy(owner: Element, rects: Rect[]): Rect[] {
  const { x, y, scale, rect } = contentBox(owner);
  const clipped = rects.map(([left, top, width, height]): Rect => {
    const [from, upper] = [Math.max(x + left * scale, rect[0]), Math.max(y + top * scale, rect[1])];
    const right = Math.min(x + (left + width) * scale, rect[0] + rect[2]);
    const bottom = Math.min(y + (top + height) * scale, rect[1] + rect[3]);
    return [from, upper, Math.max(0, right - from), Math.max(0, bottom - upper)];
  });
  return uncoveredPart(owner, clipped);
}

function rectOf({ x, y, width, height }: DOMRect): Rect {
  return [x, y, width, height];
}

function hasArea([, , width, height]: Rect): boolean {
  return width > 0 && height > 0;
}
