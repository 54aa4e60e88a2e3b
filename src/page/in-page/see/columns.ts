import { contains } from '../read/tree.ts';

/** A part of the layout that only its make places: it takes most of the window, and nothing but what it stands in is behind it. */
export function isColumn(layer: Element): boolean {
  const { left, top, right, bottom } = layer.getBoundingClientRect();
  const [x0, y0] = [Math.max(left, 0), Math.max(top, 0)];
  const [width, height] = [Math.min(right, innerWidth) - x0, Math.min(bottom, innerHeight) - y0];
  if (width < 0 || height < 0 || width * height < (innerWidth * innerHeight) / 2) return false;
  const parts = [0.1, 0.5, 0.9];
  return parts.every((x) => parts.every((y) => !isOverOther(layer, x0 + x * width, y0 + y * height)));
}

function isOverOther(layer: Element, x: number, y: number): boolean {
  const stack = document.elementsFromPoint(x, y);
  const own = stack.findLastIndex((element) => contains(layer, element));
  return own < 0 || stack.slice(own + 1).some((element) => !contains(element, layer));
}
