import type { Box } from '../box.ts';
import { contains } from '../read/tree.ts';
import { deepFromPoint } from './stacking.ts';

interface Spot {
  x: number;
  y: number;
}

/** Where in the element to point, from its corner, when its middle is something else. */
export function spotIn(element: Element, control: Element, box: Box): Spot | undefined {
  if (control.localName === 'area') return fromCorner(element, middleOf(box));
  // Words in it that let the mouse through.
  if (box.width < element.clientWidth / 2 && deepFromPoint(middleOf(box).x, middleOf(box).y) === element)
    return fromCorner(element, middleOf(box));
  // What lies over the middle of something wide may leave its words free: there a reader would point.
  if (box.width < 200 || isFree(element, middleOf(element.getBoundingClientRect()))) return undefined;
  const words = firstWords(element);
  return words && isFree(element, words) ? fromCorner(element, words) : undefined;
}

function isFree(element: Element, { x, y }: Spot): boolean {
  const hit = deepFromPoint(x, y);
  // Out of the window nothing can be told.
  return !hit || contains(element, hit) || contains(hit, element);
}

function firstWords(element: Element): Spot | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const { x, y, width, height } = range.getBoundingClientRect();
    if (/\S/.test((node as Text).data) && width && height) return middleOf({ x, y, width, height });
  }
  return undefined;
}

function middleOf({ x, y, width, height }: Box): Spot {
  return { x: x + width / 2, y: y + height / 2 };
}

function fromCorner(of: Element, { x, y }: Spot): Spot {
  const corner = of.getBoundingClientRect();
  return { x: x - corner.x, y: y - corner.y };
}
