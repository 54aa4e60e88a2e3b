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
  // What lies over its middle may leave most of its words free: there a reader would point.
  if (isFree(element, middleOf(element.getBoundingClientRect()))) return undefined;
  const along = wordsOf(element);
  const free = along.filter((spot) => isFree(element, spot));
  return free.length * 2 > along.length ? fromCorner(element, middleOfLongest(free)) : undefined;
}

function isFree(element: Element, { x, y }: Spot): boolean {
  const hit = deepFromPoint(x, y);
  // Out of the window nothing can be told.
  return !hit || contains(element, hit) || contains(hit, element);
}

/** CSS px from one look at a line of words to the next. */
const pace = 4;

/** Spots along the words in it, line by line. */
function wordsOf(element: Element): Spot[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const spots: Spot[] = [];
  for (let node = walker.nextNode(); node && spots.length < most; node = walker.nextNode()) {
    if (!/\S/.test((node as Text).data)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { x, y, width, height } of range.getClientRects())
      for (let at = pace / 2; at < width; at += pace) spots.push({ x: x + at, y: y + height / 2 });
  }
  return spots;
}

/** Spots to look at: where a text begins tells enough of it. */
const most = 200;

/** The middle of the longest stretch without a gap. */
function middleOfLongest(spots: Spot[]): Spot {
  const stretches: Spot[][] = [];
  for (const spot of spots) {
    const last = stretches.at(-1)?.at(-1);
    if (last && last.y === spot.y && spot.x - last.x < pace * 1.5) stretches.at(-1)!.push(spot);
    else stretches.push([spot]);
  }
  const longest = stretches.reduce((best, one) => (one.length > best.length ? one : best));
  return longest[Math.floor(longest.length / 2)]!;
}

function middleOf({ x, y, width, height }: Box): Spot {
  return { x: x + width / 2, y: y + height / 2 };
}

function fromCorner(of: Element, { x, y }: Spot): Spot {
  const corner = of.getBoundingClientRect();
  return { x: x - corner.x, y: y - corner.y };
}
