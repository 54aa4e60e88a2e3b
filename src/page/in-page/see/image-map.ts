import type { Box } from '../box.ts';

/** A part of a picture that is a link of its own. */
export interface Area {
  picture: Element;
  /** In the viewport, as boxes of elements are. */
  box: Box;
}

/** Where an area of an image map lies; null when no picture that can be seen uses its map. */
export function areaOf(area: Element, boxOf: (element: Element) => Box | null): Area | null {
  const map = area.closest('map');
  if (!map) return null;
  const root = map.getRootNode() as Document | ShadowRoot;
  for (const picture of root.querySelectorAll('img[usemap],input[usemap],object[usemap]')) {
    const name = picture.getAttribute('usemap')!.replace(/^.*#/, '');
    const whole = name === (map.getAttribute('name') ?? map.id) && boxOf(picture);
    if (whole) return { picture, box: partOf(whole, area) };
  }
  return null;
}

/** Coordinates count from the picture's corner, whatever its size. */
function partOf({ x, y, width, height }: Box, area: Element): Box {
  const numbers = (area.getAttribute('coords') ?? '').split(/[\s,;]+/).map(Number);
  if (numbers.length < 3 || numbers.some(Number.isNaN)) return { x, y, width, height };
  if (numbers.length === 3) {
    const [left = 0, top = 0, radius = 0] = numbers;
    return { x: x + left - radius, y: y + top - radius, width: radius * 2, height: radius * 2 };
  }
  const across = numbers.filter((_, i) => i % 2 === 0);
  const down = numbers.filter((_, i) => i % 2 === 1);
  const [left, top] = [Math.min(...across), Math.min(...down)];
  return { x: x + left, y: y + top, width: Math.max(...across) - left, height: Math.max(...down) - top };
}
