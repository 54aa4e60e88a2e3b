import { contains, parentOf } from '../read/tree.ts';
import { contentBox } from '../scope/content-box.ts';
import { deepFromPoint } from './stacking.ts';

interface Point {
  x: number;
  y: number;
}

/** A place beside what lies over an element, and the element's corner, in the viewport of the element's document; CSS px. */
export interface PlaceBeside extends Point {
  corner: Point;
}

/** CSS px from the edge of what lies over the element. */
const gap = 12;

/**
 * Where to put the mouse when what lies over the element may stay only because the mouse is on it: a message that waits to
 * be read, a menu that is open under the mouse, also one of the page around its frame. Nothing where the way is clear, or
 * something else covers it.
 */
export function besideHeldCover(element: Element): PlaceBeside | null {
  const { x, y, width, height } = element.getBoundingClientRect();
  const place = placeBeside(element, { x: x + width / 2, y: y + height / 2 }, self);
  return place && { ...place, corner: { x, y } };
}

/** The place in the viewport of the frame, also where the cover lies in one around it, as far as that can be looked into. */
function placeBeside(element: Element, middle: Point, frame: Window): Point | null {
  const root = frame.document;
  const over = deepFromPoint(middle.x, middle.y, root);
  if (over && !contains(element, over) && !contains(over, element)) return placeBesideCover(over, element, frame);
  const owner = frame === frame.parent ? null : frame.frameElement;
  if (!owner) return null;
  const { x, y, scale } = contentBox(owner);
  const around = placeBeside(owner, { x: x + middle.x * scale, y: y + middle.y * scale }, frame.parent);
  return around && { x: (around.x - x) / scale, y: (around.y - y) / scale };
}

function placeBesideCover(
  over: Element,
  element: Element,
  { document: root, innerWidth, innerHeight }: Window,
): Point | null {
  let cover = over;
  for (let up = parentOf(cover); up && !contains(up, element); up = parentOf(up)) cover = up;
  // In documents without a doctype a bare `:hover` is for links alone.
  if (!cover.matches(`${CSS.escape(cover.localName)}:hover`)) return null;
  const corners = [innerWidth - 1, 0].flatMap((x) => [innerHeight - 1, 0].map((y) => ({ x, y })));
  const places = [...placesAround(over), ...placesAround(cover), ...corners];
  const free = places.find((place) => {
    const there = deepFromPoint(place.x, place.y, root);
    return there !== null && !contains(cover, there);
  });
  return free ?? null;
}

function placesAround(element: Element): Point[] {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [
    { x: left - gap, y },
    { x: right + gap, y },
    { x, y: bottom + gap },
    { x, y: top - gap },
  ];
}
