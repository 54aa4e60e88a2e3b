import { markupParentOf } from '../../in-page/read/tree.ts';
import type { Rect } from '../mask-protocol.ts';

const across = [0.02, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 0.98];
const down = [0.1, 0.5, 0.9];

/**
 * The parts of an element's rectangles over which nothing opaque lies: a mask must not hide the dialog in front of what
 * it masks. Whatever is not certainly covered counts as seen.
 */
export function uncoveredPart(owner: Element, rects: Rect[]): Rect[] {
  return rects.flatMap((rect) => {
    const [x, y, width, height] = rect;
    const points = down.flatMap((v) => across.map((h): [number, number] => [x + width * h, y + height * v]));
    const looks = points.map(([px, py]) => ({ px, py, over: above(owner, px, py) }));
    const covers = [...new Set(looks.flatMap(({ over }) => over ?? []))].filter(isOpaque).map((element) => ({
      element,
      box: solidBox(element),
    }));
    // A cover counts where it was seen over the owner at every point of it that was looked at.
    const sure = covers.filter(({ element, box }) =>
      looks.every(({ px, py, over }) => !holds(box, px, py) || over?.includes(element)),
    );
    return sure.reduce<Rect[]>((parts, { box }) => parts.flatMap((part) => without(part, box)), [rect]);
  });
}

/** What lies over the owner at this point; undefined where the owner itself is not hit: it may be anywhere. */
function above(owner: Element, x: number, y: number): Element[] | undefined {
  let node = owner;
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = node.getRootNode()) {
    if (!root.elementsFromPoint(x, y).includes(node)) return undefined;
    node = root.host;
  }
  const stack = document.elementsFromPoint(x, y);
  const own = stack.indexOf(node);
  return own < 0 ? undefined : stack.slice(0, own).filter((element) => !node.contains(element));
}

function isOpaque(element: Element): boolean {
  const { backgroundColor, backgroundClip, visibility } = getComputedStyle(element);
  if (!/^rgb\(/.test(backgroundColor) || visibility !== 'visible' || !/^(border|padding)-box$/.test(backgroundClip)) {
    return false;
  }
  for (let at: Element | null = element; at; at = markupParentOf(at)) {
    const { opacity, transform, filter, clipPath, maskImage, mixBlendMode } = getComputedStyle(at);
    const turned = transform !== 'none' && !/^matrix\([\d.]+, 0, 0, [\d.]+,/.test(transform);
    if (opacity !== '1' || turned || mixBlendMode !== 'normal') return false;
    if (filter !== 'none' || clipPath !== 'none' || (maskImage && maskImage !== 'none')) return false;
  }
  return true;
}

/** Its box without the border and the round corners. */
function solidBox(element: Element): Rect {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const px = (value: string) => Number.parseFloat(value) || 0;
  const corner = Math.max(
    px(style.borderTopLeftRadius),
    px(style.borderTopRightRadius),
    px(style.borderBottomLeftRadius),
    px(style.borderBottomRightRadius),
  );
  const border = Math.max(px(style.borderTopWidth), px(style.borderLeftWidth), px(style.borderRightWidth));
  const inset = Math.max(corner, border, px(style.borderBottomWidth));
  return [box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset];
}

function holds([left, top, width, height]: Rect, x: number, y: number): boolean {
  return x >= left && y >= top && x <= left + width && y <= top + height;
}

function without([x, y, width, height]: Rect, [left, top, w, h]: Rect): Rect[] {
  const [right, bottom] = [Math.min(x + width, left + w), Math.min(y + height, top + h)];
  const [from, upper] = [Math.max(x, left), Math.max(y, top)];
  if (right <= from || bottom <= upper) return [[x, y, width, height]];
  const parts: Rect[] = [
    [x, y, width, upper - y],
    [x, bottom, width, y + height - bottom],
    [x, upper, from - x, bottom - upper],
    [right, upper, x + width - right, bottom - upper],
  ];
  return parts.filter((part) => part[2] > 0.5 && part[3] > 0.5);
}
